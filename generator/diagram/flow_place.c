/* Channels and tracks as coordinates: symbols in the middle of their cells, tracks spread between a symbol and
 * the border of its lane or row, never nearer than the gap to each other and the border, and leaving before a
 * symbol the room of an arrow head. In a wider lane no two tracks come nearer to each other. */
#include "diagram/plan.h"

/* `tracks` tracks from a border towards the middle of symbols, `half` away: their distance, `widest` at most, so
 * that they keep `keep` from that middle (which is not exact by a thousandth), if they can. */
static length pitch_of(const struct flow *flow, length half, length symbol, length keep, size_t tracks, length widest)
{
	length even = (half - symbol / 2) / (length)(tracks + 1), most = (half - keep - 1) / (length)tracks;

	return length_max(length_min(length_min(even, most), length_max(widest, 4 * flow->gap)), flow->gap);
}

/* Labels stand between a symbol and the first line beside it, or, in a narrow lane, between its middle and
 * that line; those of lines that leave below, between that line and the first beside it. */
static length keep_beside(const struct frame *frame, size_t column, size_t tracks)
{
	const struct network *network = frame->wiring->network;
	length label = frame->labels.beside[column], half = frame->lane / 2;
	length wide = network->widest.width / 2 + label, least = network->widest.width / 2 + stub_of(network->flow);

	least = length_max(least, frame->labels.below[column]);
	if (label == 0) {
		return least;
	}
	return half - wide >= network->flow->gap * (length)tracks ? length_max(wide, least) : length_max(label, least);
}

static length track_x(const struct frame *frame, size_t column, size_t track, size_t tracks)
{
	const struct network *network = frame->wiring->network;
	length left = frame->left + frame->lane * (length)(column / CHANNELS);
	length pitch = pitch_of(network->flow, frame->lane / 2, network->widest.width,
	                        keep_beside(frame, column, tracks), tracks, 0);

	return column % CHANNELS == CHANNEL_BEFORE ? left + pitch * (length)(track + 1)
	                                           : left + frame->lane - pitch * (length)(tracks - track);
}

/* What rows keep free above and below their symbol: for arrow heads and labels. */
length keep_above(const struct network *network, size_t row)
{
	length label = network->label_heights[row];

	return network->widest.height / 2 + length_max(stub_of(network->flow), label);
}

static length track_y(const struct frame *frame, size_t line, size_t track, size_t tracks)
{
	const struct network *network = frame->wiring->network;
	size_t row = line / CHANNELS - frame->first;
	length height = frame->y[row + 1] - frame->y[row];
	length pitch = pitch_of(network->flow, height / 2, network->widest.height, keep_above(network, line / CHANNELS),
	                        tracks, network->label_heights[line / CHANNELS]);

	return line % CHANNELS == CHANNEL_BEFORE ? frame->y[row] + pitch * (length)(track + 1)
	                                         : frame->y[row + 1] - pitch * (length)(tracks - track);
}

length wire_at(const struct frame *frame, size_t index)
{
	const struct wire *wire = &frame->wiring->wires[index];

	if (frame->straight && frame->straight[index]) {
		return frame->straight[index];
	}
	if (wire->upright) {
		if (wire->channel % CHANNELS == CHANNEL_MIDDLE) {
			return frame->left + frame->lane * (length)(wire->channel / CHANNELS) + frame->lane / 2;
		}
		return track_x(frame, wire->channel, wire->track, wire->tracks);
	}
	if (wire->channel % CHANNELS == CHANNEL_MIDDLE) {
		size_t row = wire->channel / CHANNELS - frame->first;

		return frame->y[row] + (frame->y[row + 1] - frame->y[row]) / 2;
	}
	return track_y(frame, wire->channel, wire->track, wire->tracks);
}

struct flow_box symbol_box(const struct frame *frame, size_t step, const struct flow_symbol *symbol)
{
	struct flow_size size = frame->wiring->network->flow->sizes[symbol->shape];
	length x = frame->left + frame->lane * (length)symbol->lane + frame->lane / 2;
	length y = 0;

	if (frame->y) {
		size_t row = step - frame->first;

		y = frame->y[row] + (frame->y[row + 1] - frame->y[row]) / 2;
	}
	return (struct flow_box){ x - size.width / 2, y - size.height / 2, x - size.width / 2 + size.width,
		                  y - size.height / 2 + size.height };
}

/* The symbol of a step that stands in the lane. */
static const struct flow_symbol *symbol_in(const struct flow_step *step, size_t lane)
{
	size_t i = 0;

	while (step->symbols[i].lane != lane) {
		i++;
	}
	return &step->symbols[i];
}

struct flow_point port_point(const struct frame *frame, size_t step, enum heading side, bool leaves)
{
	const struct network *network = frame->wiring->network;
	size_t lane = port_lane(&network->stands[step], side, leaves);
	struct flow_box box = symbol_box(frame, step, symbol_in(&network->flow->steps[step], lane));
	struct flow_size size = network->flow->sizes[symbol_in(&network->flow->steps[step], lane)->shape];
	struct flow_point middle = { box.left + size.width / 2, box.top + size.height / 2 };

	switch (side) {
	case HEAD_UP:
		return (struct flow_point){ middle.x, box.top };
	case HEAD_DOWN:
		return (struct flow_point){ middle.x, box.bottom };
	case HEAD_LEFT:
		return (struct flow_point){ box.left, middle.y };
	case HEAD_RIGHT:
	case HEAD_NONE:
		break;
	}
	return (struct flow_point){ box.right, middle.y };
}

size_t band_at(const struct flow_page *page, length y)
{
	size_t low = 0, high = page->count + 1;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (page->y[middle] <= y) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
