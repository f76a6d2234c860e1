/* What a search has still to look at, the cheapest first: a heap; of equal cost the lower index goes first. */
#include "diagram/network.h"

void queue_add(struct arena *arena, struct queue *queue, struct waiting waiting)
{
	uint64_t added = (uint64_t)waiting.cost << 32 | waiting.visit;
	size_t i = queue->heap.count;
	uint64_t *heap;

	array_push(arena, &queue->heap);
	heap = queue->heap.items;
	while (i > 0 && added < heap[(i - 1) / 2]) {
		heap[i] = heap[(i - 1) / 2];
		i = (i - 1) / 2;
	}
	heap[i] = added;
}

struct waiting queue_take(struct queue *queue)
{
	uint64_t *heap = queue->heap.items;
	uint64_t taken = heap[0], last = heap[--queue->heap.count];
	size_t i = 0, count = queue->heap.count;

	while (2 * i + 1 < count) {
		size_t child = 2 * i + 1;

		child += child + 1 < count && heap[child + 1] < heap[child];
		if (last <= heap[child]) {
			break;
		}
		heap[i] = heap[child];
		i = child;
	}
	heap[i] = last;
	return (struct waiting){ (unsigned)(taken >> 32), (uint32_t)taken };
}
