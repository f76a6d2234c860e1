/* What every part of the check needs: telling a breach, and how near two boxes are. */
#include "diagram/check.h"

void violate(struct checker *checker, enum flow_rule rule, size_t link, struct flow_point at)
{
	*array_push(checker->arena, &checker->certificate->violations) = (struct flow_violation){ rule, link, at };
}

length way_between(struct flow_point a, struct flow_point b)
{
	return length_max(a.x, b.x) - length_min(a.x, b.x) + length_max(a.y, b.y) - length_min(a.y, b.y);
}

struct flow_box box_between(struct flow_point a, struct flow_point b)
{
	return (struct flow_box){ length_min(a.x, b.x), length_min(a.y, b.y), length_max(a.x, b.x),
		                  length_max(a.y, b.y) };
}

bool boxes_near(struct flow_box a, struct flow_box b, length least)
{
	length x = length_max(length_max(a.left - b.right, b.left - a.right), 0);
	length y = length_max(length_max(a.top - b.bottom, b.top - a.bottom), 0);

	return x * x + y * y < least * least;
}
