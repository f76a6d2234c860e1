# What scripts of tests count with, given a folder $work: `. tests/holds.sh`, from the top of the tree.
passed=0
failed=0

# holds WHAT COMMAND...: counts whether the command succeeds, and shows what it said when it does not.
holds() {
	what=$1
	shift
	if "$@" >"$work/said" 2>&1; then
		passed=$((passed + 1))
	else
		echo "FAIL $what"
		head -n 30 "$work/said"
		failed=$((failed + 1))
	fi
}
