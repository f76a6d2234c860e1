/* Words shared by the files that draw flowcharts (flow*.c); private to diagram/.
 *
 * The lanes and rows make a net of channels: each lane has one left of its symbols, one through their middle
 * and one right of them; each row one above its symbols, one through their middle and one below. A route is a
 * walk over the crossings of channels; which of the parallel tracks of a channel it takes is decided later,
 * so that any number of lines fits. The channels through the middle have one track only.
 */
#ifndef DIAGRAM_NETWORK_H
#define DIAGRAM_NETWORK_H

#include "diagram/flow.h"

#define NONE SIZE_MAX

enum heading { HEAD_UP, HEAD_RIGHT, HEAD_DOWN, HEAD_LEFT, HEAD_NONE };

enum { CHANNEL_BEFORE, CHANNEL_MIDDLE, CHANNEL_AFTER, CHANNELS }; /* of a lane or row */

/* How a link goes. It starts at a side of its step or parts from the line of a link with the same source; it
 * ends at a side or joins the line of a link with the same target. `nodes` are those of its own ink, with the
 * crossing where it parts or joins. */
struct route {
	const size_t *nodes;   /* crossings, each next to the one before */
	size_t count;          /* 0: not routed */
	enum heading exit;     /* out of the symbol; HEAD_NONE when it parts */
	enum heading entry;    /* into the symbol; HEAD_NONE when it joins */
	size_t parts, part_at; /* the other link and the index in its nodes */
	size_t joins, join_at;
};

/* Where a step's lines leave and enter. */
struct stand {
	size_t main, first, last; /* lanes: of the main symbol, leftmost, rightmost */
	size_t top;               /* lane of the symbol entered from above */
	size_t exits;             /* links from here */
	unsigned sides;           /* where they may leave, bits by heading */
	bool apart;               /* each exit at a side of its own: a decision's, or those with labels */
	size_t favoured;          /* of a decision: the link that leaves at the bottom; else NONE */
};

/* By column: what labels need between a symbol and the first line beside it, and from the middle of the lane to
 * that line. */
struct label_room {
	length *beside, *below;
};

/* Lines at a crossing and on the edges right of it and below it. */
struct traffic {
	unsigned across, along; /* passing straight: sideways, up or down */
	unsigned turns;
	unsigned right, down;           /* on the edges */
	unsigned own_across, own_along; /* lines with a horizontal, a vertical part here */
	unsigned label_down;            /* first edges of labelled exits, which like to be alone */
};

struct spot {
	uint32_t column, line;
};

struct network {
	struct arena *arena;
	const struct flow *flow;
	size_t columns, lines;    /* channels: 3 for each lane, 3 for each row */
	struct spot *spots;       /* by crossing: its column and line */
	struct stand *stands;     /* by step */
	bool *solid;              /* a symbol stands on the crossing */
	bool *joint;              /* a joint line runs over the crossing */
	struct traffic *traffic;  /* by crossing */
	struct route *routes;     /* by link */
	struct flow_size widest;  /* of the symbols used */
	struct label_room labels; /* of all labels, wherever their lines may leave */
	length *label_heights;    /* by row */
	size_t tracks;            /* a channel beside symbols has room for so many without a wider lane */
	size_t fullest;           /* so many were wanted in one, of all that was ever tried */
	bool plain;               /* lines may join where others do, and enter only from above: all find a way */
	struct search *search;    /* while routes are looked for */
	size_t looked_at;         /* crossings, by all searches together */
};

/* -- flow_network.c: the net, and who runs where -- */
struct network *network_open(struct arena *arena, const struct flow *flow);
void network_add(struct network *network, size_t link);
void network_remove(struct network *network, size_t link);
enum heading heading_between(const struct network *network, size_t from, size_t to);
enum heading heading_into(const struct network *network, const struct route *route, size_t i);
enum heading heading_out_of(const struct network *network, const struct route *route, size_t i);
enum heading final_entry(const struct network *network, size_t link);
/* The crossing next to the symbol at that side of a step, and the lane of that symbol. */
size_t port_of(const struct network *network, size_t step, enum heading side, bool leaves);
size_t port_lane(const struct stand *stand, enum heading side, bool leaves);
length stub_of(const struct flow *flow);                  /* least distance from a symbol to a line passing it */
length label_width(const struct flow *flow, size_t link); /* with the room around it */
struct label_room label_room_open(struct arena *arena, const struct network *network);
void label_room_anywhere(const struct network *network, const struct label_room *room, size_t link);

static inline size_t column_of(const struct network *network, size_t node)
{
	return network->spots[node].column;
}

static inline size_t line_of(const struct network *network, size_t node)
{
	return network->spots[node].line;
}

static inline size_t node_at(const struct network *network, size_t column, size_t line)
{
	return line * network->columns + column;
}

static inline void note_full(struct network *network, size_t tracks)
{
	network->fullest = tracks > network->fullest ? tracks : network->fullest;
}

static inline bool is_upright(enum heading heading)
{
	return heading == HEAD_UP || heading == HEAD_DOWN;
}

static inline enum heading opposite(enum heading heading)
{
	return heading == HEAD_NONE ? HEAD_NONE : (enum heading)((heading + 2) % 4);
}

/* -- flow_queue.c: the cheapest first -- */
struct waiting {
	unsigned cost; /* so far, and at least to an end */
	uint32_t visit;
};

struct queue {
	ARRAY_OF(uint64_t) heap; /* the cost above the visit: both are compared at once */
};

void queue_add(struct arena *arena, struct queue *queue, struct waiting added);
struct waiting queue_take(struct queue *queue); /* not empty */

/* -- flow_search.c: the cheapest way for one link -- */
enum {
	COST_DOUBT = 14, /* near a line that turns: tracks may let both by, or not */
	COST_BEND = 30,
	COST_CROSSING = 50,
	COST_JOIN = 20
};
struct ports {
	unsigned exits, entries; /* bits by heading that may be used */
};
#define ANY_PORT ((struct ports){ 0xf, 0xf })
struct search *search_open(struct arena *arena, const struct network *network);
/* False when the ports allowed leave no way; the route is then unrouted. */
bool search_route(struct network *network, struct arena *arena, size_t link, struct ports ports);

/* -- what ways cost: asked at each crossing that a search looks at -- */
enum {
	LENGTH_LANE = 4,   /* from beside a symbol to its middle */
	LENGTH_BORDER = 2, /* over a border of lanes or rows */
	LENGTH_ROW = 3,
	COST_FULL = 18, /* for each edge of a channel that makes lanes wider */
	COST_LABEL = 22 /* an edge where a label would like to be alone */
};

/* Turning or going straight over a crossing, with regard to who is there. */
static inline unsigned crossing_cost(const struct network *network, size_t node, enum heading in, enum heading out)
{
	const struct traffic *traffic = &network->traffic[node];

	if (in != out) {
		return COST_BEND + COST_DOUBT * (traffic->across + traffic->along + traffic->turns);
	}
	if (is_upright(in)) {
		return COST_CROSSING * (traffic->across + network->joint[node]) + COST_DOUBT * traffic->turns;
	}
	return COST_CROSSING * traffic->along + COST_DOUBT * traffic->turns;
}

static inline unsigned channels_cost(size_t from, size_t to, unsigned inside)
{
	size_t low = from < to ? from : to, high = from < to ? to : from;
	unsigned borders = (unsigned)(high / CHANNELS - low / CHANNELS);

	return LENGTH_BORDER * borders + inside * ((unsigned)(high - low) - borders);
}

/* What edges between two columns and two lines cost at least. */
static inline unsigned length_between(size_t column, size_t other_column, size_t line, size_t other_line)
{
	return channels_cost(column, other_column, LENGTH_LANE) + channels_cost(line, other_line, LENGTH_ROW);
}

static inline unsigned edge_cost(const struct network *network, size_t from, size_t to)
{
	const struct traffic *edge = &network->traffic[from < to ? from : to];
	size_t column = column_of(network, from), line = line_of(network, from);
	unsigned full = 0;

	if (line == line_of(network, to)) {
		bool border = column / CHANNELS != column_of(network, to) / CHANNELS;

		return (border ? LENGTH_BORDER : LENGTH_LANE) +
		       (line % CHANNELS != CHANNEL_MIDDLE ? 2 * edge->right : 0);
	}
	if (column % CHANNELS != CHANNEL_MIDDLE) {
		full = edge->down < network->tracks ? edge->down
		                                    : COST_FULL * (unsigned)(edge->down + 1 - network->tracks);
		full += COST_LABEL * edge->label_down;
	}
	return (line / CHANNELS != line_of(network, to) / CHANNELS ? LENGTH_BORDER : LENGTH_ROW) + full;
}

/* -- flow_costs.c: what ends cost, and which sides of a step are free -- */
unsigned exit_cost(const struct network *network, size_t link, enum heading side);
unsigned entry_cost(const struct network *network, size_t link, enum heading heading);
unsigned exits_in_use(const struct network *network, size_t step); /* sets of sides, by heading */
unsigned free_exits(const struct network *network, size_t step);
unsigned free_entries(const struct network *network, size_t step);
unsigned set_size(unsigned set);

/* -- flow_improve.c: all links, again and again -- */
void network_route(struct network *network);

/* -- flow_wires.c: straight pieces of ink, each on one track -- */
struct touch {
	size_t at; /* channel across, where another wire meets this one */
	size_t other;
	bool after;  /* the other goes on to the right or below */
	bool passes; /* the other goes on in both directions */
};

struct wire {
	bool upright;
	size_t channel;           /* column of an upright wire, line of another */
	size_t low, high;         /* channels across, from and to; stubs to ports not counted */
	size_t step;              /* whose port it comes from or goes to, of stubs; else NONE */
	bool stub_low, stub_high; /* goes on to a port at its left or upper, right or lower end */
	size_t track, tracks;     /* 0 is leftmost or topmost, of how many in its channel */
	ARRAY_OF(struct touch) touches;
	length x;        /* of an upright wire, in a lane of the width tried */
	length from, to; /* its ends: of level wires in a lane of the width tried, of upright ones in
	                  * LINE_UNITs for each channel */
};

enum { LINE_UNIT = 1000 };

/* The whole way of a link, also where its ink belongs to another. wires[i] runs from nodes[i - 1] to nodes[i];
 * wires[0] and wires[count] are the stubs at the symbols. */
struct trail {
	size_t *nodes, *wires;
	size_t count;
	enum heading exit, entry;
};

struct wiring {
	struct network *network;
	struct wire *wires;
	size_t count;
	size_t **pieces;       /* by link: the wires of its own edges, as of a trail */
	struct trail *trails;  /* by link */
	size_t *column_tracks; /* by channel: how many tracks are taken */
	size_t *line_tracks;
};

struct wiring *wiring_make(struct arena *arena, struct network *network, bool trails);
size_t edge_slot(const struct network *network, const struct wiring *wiring, const struct trail *trail, size_t i);

/* -- flow_tracks.c -- */
void wiring_tracks(struct arena *arena, struct wiring *wiring);
/* Of the labels whose lines leave the steps from `first` on, only where they leave. */
struct label_room label_room_of(struct arena *arena, const struct wiring *wiring, size_t first, size_t count);
length least_lane(const struct wiring *wiring);
size_t count_crossings(const struct wiring *wiring);

/* -- flow_place.c: channels and tracks as coordinates -- */
struct frame {
	const struct wiring *wiring;
	length left, lane;
	size_t first, count;    /* rows */
	const length *y;        /* count + 1 */
	const length *straight; /* by wire: where it stands instead of in its track, 0: there; or NULL */
	struct label_room labels;
};
length keep_above(const struct network *network, size_t row);
length wire_at(const struct frame *frame, size_t wire);
struct flow_box symbol_box(const struct frame *frame, size_t step, const struct flow_symbol *symbol);
struct flow_point port_point(const struct frame *frame, size_t step, enum heading side, bool leaves);

#endif
