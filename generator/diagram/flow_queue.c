/* What a search has still to look at, the cheapest first: a heap; of equal cost the lower index goes first. */
#include "diagram/network.h"

static bool goes_first(struct waiting a, struct waiting b)
{
	return a.cost != b.cost ? a.cost < b.cost : a.visit < b.visit;
}

void queue_add(struct arena *arena, struct queue *queue, unsigned cost, size_t visit)
{
	struct waiting added = { cost, visit };
	size_t i = queue->heap.count;

	array_push(arena, &queue->heap);
	while (i > 0 && goes_first(added, queue->heap.items[(i - 1) / 2])) {
		queue->heap.items[i] = queue->heap.items[(i - 1) / 2];
		i = (i - 1) / 2;
	}
	queue->heap.items[i] = added;
}

struct waiting queue_take(struct queue *queue)
{
	struct waiting *heap = queue->heap.items;
	struct waiting taken = heap[0], last = heap[--queue->heap.count];
	size_t i = 0, count = queue->heap.count;

	while (2 * i + 1 < count) {
		size_t child = 2 * i + 1;

		child += child + 1 < count && goes_first(heap[child + 1], heap[child]);
		if (!goes_first(heap[child], last)) {
			break;
		}
		heap[i] = heap[child];
		i = child;
	}
	heap[i] = last;
	return taken;
}
