/* JPEG by libjpeg: whether a file is whole is known by decoding it, in an eighth of its size, which reads every code
 * and computes little. One with the inks of a press becomes a JPEG of three colours:
 *
 *   red = (1 - cyan) (1 - black), and so on, as printers' RGB is computed where no profile of the press is at hand.
 *
 * With Adobe's marker the file holds the light that inks leave, not the inks (Adobe Technical Note 5116), which saves
 * the subtraction. libjpeg's errors jump to the setjmp here; its memory is its own and released here, or with the
 * arena.
 */
#include "page/picture.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#include <jerror.h>

enum {
	EIGHTH = 8,
	SCANS_MOST = 100,        /* a progressive picture has about ten; more is no picture but a trap */
	MEMORY_MOST = 400 << 20, /* bytes that libjpeg may keep of a progressive one */
	QUALITY = 93,            /* no step of grey that eyes find in print */
	INKS = 4,
	FIRST_ROOM = 1 << 16 /* bytes */
};

struct decoding {
	struct jpeg_decompress_struct from;
	struct jpeg_compress_struct to;
	struct jpeg_error_mgr errors;
	struct jpeg_progress_mgr progress;
	jmp_buf landing;
	enum image_fault fault;
	struct text bytes;
	const struct image *image;
	JSAMPLE *row, *colours;
	struct jpeg_destination_mgr out;
	unsigned char *written; /* with malloc */
	size_t room, count;
};

static void close_decoding(void *resource)
{
	struct decoding *decoding = resource;

	jpeg_destroy_decompress(&decoding->from);
	jpeg_destroy_compress(&decoding->to);
	free(decoding->written);
	decoding->written = NULL;
}

static _Noreturn void leave(struct decoding *decoding, enum image_fault fault)
{
	decoding->fault = fault;
	longjmp(decoding->landing, 1);
}

static enum image_fault fault_of(int code)
{
	switch (code) {
	case JERR_OUT_OF_MEMORY:
		return IMAGE_NO_MEMORY;
	case JERR_NO_BACKING_STORE:
	case JERR_WIDTH_OVERFLOW:
		return IMAGE_TOO_LARGE;
	case JERR_INPUT_EOF:
	case JWRN_JPEG_EOF:
		return IMAGE_CUT;
	}
	return IMAGE_SPOILED;
}

static void stop(j_common_ptr common)
{
	leave(common->client_data, fault_of(common->err->msg_code));
}

/* Bytes before a marker that filled up a block of the camera's memory, not codes of a picture that went wrong. */
static bool is_padding(const struct decoding *decoding, int count)
{
	const unsigned char *end = decoding->from.src->next_input_byte - 2;
	size_t before = (size_t)(end - (const unsigned char *)decoding->bytes.bytes);

	for (size_t i = 1; i <= (size_t)count && i <= before; i++)
		if (end[-(ptrdiff_t)i] != 0 && end[-(ptrdiff_t)i] != 0xFF)
			return false;
	return true;
}

/* What libjpeg would pass over and show nonetheless. */
static void warn(j_common_ptr common, int level)
{
	struct decoding *decoding = common->client_data;
	int code = common->err->msg_code;

	if (level >= 0 || code == JWRN_JFIF_MAJOR || code == JWRN_ADOBE_XFORM)
		return;
	if (code != JWRN_EXTRANEOUS_DATA || !is_padding(decoding, common->err->msg_parm.i[0]))
		leave(decoding, fault_of(code));
}

static void stay_silent(j_common_ptr common)
{
	(void)common;
}

static void count_scans(j_common_ptr common)
{
	struct decoding *decoding = common->client_data;

	if (decoding->from.input_scan_number > SCANS_MOST)
		leave(decoding, IMAGE_SPOILED);
}

static void set_errors(struct decoding *decoding)
{
	decoding->from.err = decoding->to.err = jpeg_std_error(&decoding->errors);
	decoding->errors.error_exit = stop;
	decoding->errors.emit_message = warn;
	decoding->errors.output_message = stay_silent;
	decoding->progress.progress_monitor = count_scans;
	decoding->from.client_data = decoding->to.client_data = decoding;
}

static void start_reading(struct decoding *decoding)
{
	struct jpeg_decompress_struct *from = &decoding->from;

	jpeg_create_decompress(from);
	from->progress = &decoding->progress;
	from->mem->max_memory_to_use = MEMORY_MOST;
	jpeg_mem_src(from, (const unsigned char *)decoding->bytes.bytes, (unsigned long)decoding->bytes.count);
	jpeg_read_header(from, TRUE);
	from->dct_method = JDCT_ISLOW;
}

static void read_row(struct decoding *decoding)
{
	JSAMPROW row = decoding->row;

	if (jpeg_read_scanlines(&decoding->from, &row, 1) != 1)
		leave(decoding, IMAGE_CUT);
}

/* -- is it whole? -- */

static void read_eighth(struct decoding *decoding)
{
	struct jpeg_decompress_struct *from = &decoding->from;

	from->scale_num = 1;
	from->scale_denom = EIGHTH;
	from->out_color_space = from->jpeg_color_space;
	from->do_fancy_upsampling = FALSE;
	jpeg_start_decompress(from);
	decoding->row = (*from->mem->alloc_large)((j_common_ptr)from, JPOOL_IMAGE,
	                                          (size_t)from->output_width * (size_t)from->output_components);
	while (from->output_scanline < from->output_height)
		read_row(decoding);
	jpeg_finish_decompress(from);
}

/* -- inks into light -- */

static JSAMPLE light_of(int colour, int black)
{
	return (JSAMPLE)((colour * black + MAXJSAMPLE / 2) / MAXJSAMPLE);
}

static void mix_row(struct decoding *decoding)
{
	bool inks = !decoding->from.saw_Adobe_marker;
	const JSAMPLE *in = decoding->row;
	JSAMPLE *out = decoding->colours;

	for (JDIMENSION x = 0; x < decoding->from.output_width; x++, in += INKS) {
		int black = inks ? MAXJSAMPLE - in[3] : in[3];

		for (int i = 0; i < 3; i++)
			*out++ = light_of(inks ? MAXJSAMPLE - in[i] : in[i], black);
	}
}

static void start_output(j_compress_ptr to)
{
	(void)to;
}

/* libjpeg's own buffer in memory cannot be released when writing ends too early. */
static boolean more_output(j_compress_ptr to)
{
	struct decoding *decoding = to->client_data;
	size_t room = decoding->room ? 2 * decoding->room : FIRST_ROOM;
	unsigned char *written = realloc(decoding->written, room);

	if (!written)
		leave(decoding, IMAGE_NO_MEMORY);
	decoding->written = written;
	decoding->out.next_output_byte = written + decoding->room;
	decoding->out.free_in_buffer = room - decoding->room;
	decoding->room = room;
	return TRUE;
}

static void end_output(j_compress_ptr to)
{
	struct decoding *decoding = to->client_data;

	decoding->count = decoding->room - decoding->out.free_in_buffer;
}

static void start_writing(struct decoding *decoding)
{
	struct jpeg_compress_struct *to = &decoding->to;

	jpeg_create_compress(to);
	decoding->out = (struct jpeg_destination_mgr){ .init_destination = start_output,
		                                       .empty_output_buffer = more_output,
		                                       .term_destination = end_output };
	to->dest = &decoding->out;
	more_output(to);
	to->image_width = decoding->from.output_width;
	to->image_height = decoding->from.output_height;
	to->input_components = 3;
	to->in_color_space = JCS_RGB;
	jpeg_set_defaults(to);
	jpeg_set_quality(to, QUALITY, TRUE);
	to->comp_info[0].h_samp_factor = to->comp_info[0].v_samp_factor = 1; /* edges of type stay sharp */
	to->dct_method = JDCT_ISLOW;
	if (decoding->image->dots_x <= UINT16_MAX && decoding->image->dots_y <= UINT16_MAX && decoding->image->dots_x) {
		to->density_unit = 1;
		to->X_density = (UINT16)decoding->image->dots_x;
		to->Y_density = (UINT16)decoding->image->dots_y;
	}
	jpeg_start_compress(to, TRUE);
}

static void mix(struct decoding *decoding)
{
	struct jpeg_decompress_struct *from = &decoding->from;
	JSAMPROW row;

	from->out_color_space = JCS_CMYK;
	jpeg_start_decompress(from);
	decoding->row = (*from->mem->alloc_large)((j_common_ptr)from, JPOOL_IMAGE, (size_t)from->output_width * INKS);
	row = decoding->colours =
		(*from->mem->alloc_large)((j_common_ptr)from, JPOOL_IMAGE, (size_t)from->output_width * 3);
	start_writing(decoding);
	while (from->output_scanline < from->output_height) {
		read_row(decoding);
		mix_row(decoding);
		jpeg_write_scanlines(&decoding->to, &row, 1);
	}
	jpeg_finish_compress(&decoding->to);
	jpeg_finish_decompress(from);
}

static bool run(struct decoding *decoding, void (*work)(struct decoding *decoding))
{
	if (setjmp(decoding->landing))
		return false;
	set_errors(decoding);
	start_reading(decoding);
	work(decoding);
	return true;
}

/* Releases all but what was written, which is copied into the arena first; memory for that is asked for when nothing
 * of libjpeg's can be left behind. */
static enum image_fault decode(struct arena *arena, struct text bytes, struct image *image,
                               void (*work)(struct decoding *decoding))
{
	struct decoding *decoding = arena_new(arena, struct decoding);

	decoding->bytes = bytes;
	decoding->image = image;
	arena_defer(arena, close_decoding, decoding);
	run(decoding, work);
	if (decoding->fault == IMAGE_FINE && decoding->written)
		image->bytes = text_copy(arena, (struct text){ (const char *)decoding->written, decoding->count });
	close_decoding(decoding);
	if (decoding->fault == IMAGE_NO_MEMORY)
		arena_fail(arena, EXHAUSTED_MEMORY);
	return decoding->fault;
}

enum image_fault jpeg_whole(struct arena *arena, struct text bytes, struct image *image)
{
	return decode(arena, bytes, image, read_eighth);
}

enum image_fault jpeg_from_inks(struct arena *arena, struct text bytes, struct image *image)
{
	return decode(arena, bytes, image, mix);
}
