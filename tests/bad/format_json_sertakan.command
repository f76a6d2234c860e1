lkip --format json
