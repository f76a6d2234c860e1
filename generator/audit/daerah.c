/* Regencies and cities by their provinces, as laws up to 2022 made them. Names that this list has not say nothing; nor
 * does "banjar", which is a city of one province and a regency of another. */
#include "audit/daerah.h"

#include <stdbool.h>
#include <string.h>

/* A bar on both sides of each name. */
static const struct {
	const char *provinsi, *daerah;
} table[] = {
	{ "aceh",
	  "|aceh barat|aceh barat daya|aceh besar|aceh jaya|aceh selatan|aceh singkil|aceh tamiang|aceh tengah|"
	  "aceh tenggara|aceh timur|aceh utara|bener meriah|bireuen|gayo lues|nagan raya|pidie|pidie jaya|simeulue|"
	  "banda aceh|langsa|lhokseumawe|sabang|subulussalam|" },
	{ "sumatera utara",
	  "|asahan|batu bara|dairi|deli serdang|humbang hasundutan|karo|labuhanbatu|labuhanbatu selatan|"
	  "labuhanbatu utara|langkat|mandailing natal|nias|nias barat|nias selatan|nias utara|padang lawas|"
	  "padang lawas utara|pakpak bharat|samosir|serdang bedagai|simalungun|tapanuli selatan|tapanuli tengah|"
	  "tapanuli utara|toba|binjai|gunungsitoli|medan|padangsidimpuan|pematangsiantar|sibolga|tanjungbalai|"
	  "tebing tinggi|" },
	{ "sumatera barat",
	  "|agam|dharmasraya|kepulauan mentawai|lima puluh kota|padang pariaman|pasaman|pasaman barat|pesisir selatan|"
	  "sijunjung|solok|solok selatan|tanah datar|bukittinggi|padang|padang "
	  "panjang|pariaman|payakumbuh|sawahlunto|" },
	{ "sumatera selatan",
	  "|banyuasin|empat lawang|lahat|muara enim|musi banyuasin|musi rawas|musi rawas utara|ogan ilir|"
	  "ogan komering ilir|ogan komering ulu|ogan komering ulu selatan|ogan komering ulu timur|"
	  "penukal abab lematang ilir|lubuklinggau|pagar alam|palembang|prabumulih|" },
	{ "riau",
	  "|bengkalis|indragiri hilir|indragiri hulu|kampar|kepulauan meranti|kuantan singingi|pelalawan|rokan hilir|"
	  "rokan hulu|siak|dumai|pekanbaru|" },
	{ "kepulauan riau", "|bintan|karimun|kepulauan anambas|lingga|natuna|batam|tanjungpinang|" },
	{ "jambi",
	  "|batanghari|bungo|kerinci|merangin|muaro jambi|sarolangun|tanjung jabung barat|tanjung jabung timur|tebo|"
	  "sungai penuh|" },
	{ "bengkulu",
	  "|bengkulu selatan|bengkulu tengah|bengkulu utara|kaur|kepahiang|lebong|mukomuko|rejang lebong|seluma|" },
	{ "lampung",
	  "|lampung barat|lampung selatan|lampung tengah|lampung timur|lampung utara|mesuji|pesawaran|pesisir barat|"
	  "pringsewu|tanggamus|tulang bawang|tulang bawang barat|way kanan|bandar lampung|metro|" },
	{ "kepulauan bangka belitung",
	  "|bangka|bangka barat|bangka selatan|bangka tengah|belitung|belitung timur|pangkalpinang|" },
	{ "jawa barat",
	  "|bandung|bandung barat|bekasi|bogor|ciamis|cianjur|cirebon|garut|indramayu|karawang|kuningan|majalengka|"
	  "pangandaran|purwakarta|subang|sukabumi|sumedang|tasikmalaya|cimahi|depok|" },
	{ "jawa tengah",
	  "|banjarnegara|banyumas|batang|blora|boyolali|brebes|cilacap|demak|grobogan|jepara|karanganyar|kebumen|"
	  "kendal|klaten|kudus|magelang|pati|pekalongan|pemalang|purbalingga|purworejo|rembang|semarang|sragen|"
	  "sukoharjo|tegal|temanggung|wonogiri|wonosobo|salatiga|surakarta|" },
	{ "jawa timur",
	  "|bangkalan|banyuwangi|blitar|bojonegoro|bondowoso|gresik|jember|jombang|kediri|lamongan|lumajang|madiun|"
	  "magetan|malang|mojokerto|nganjuk|ngawi|pacitan|pamekasan|pasuruan|ponorogo|probolinggo|sampang|sidoarjo|"
	  "situbondo|sumenep|trenggalek|tuban|tulungagung|surabaya|batu|" },
	{ "banten", "|lebak|pandeglang|serang|tangerang|cilegon|tangerang selatan|" },
	{ "daerah istimewa yogyakarta", "|bantul|gunungkidul|kulon progo|sleman|yogyakarta|" },
	{ "bali", "|badung|bangli|buleleng|gianyar|jembrana|karangasem|klungkung|tabanan|denpasar|" },
	{ "nusa tenggara barat",
	  "|bima|dompu|lombok barat|lombok tengah|lombok timur|lombok utara|sumbawa|sumbawa barat|mataram|" },
	{ "nusa tenggara timur",
	  "|alor|belu|ende|flores timur|kupang|lembata|malaka|manggarai|manggarai barat|manggarai timur|nagekeo|ngada|"
	  "rote ndao|sabu raijua|sikka|sumba barat|sumba barat daya|sumba tengah|sumba timur|timor tengah selatan|"
	  "timor tengah utara|" },
	{ "kalimantan barat",
	  "|bengkayang|kapuas hulu|kayong utara|ketapang|kubu raya|landak|melawi|mempawah|sambas|sanggau|sekadau|"
	  "sintang|pontianak|singkawang|" },
	{ "kalimantan tengah",
	  "|barito selatan|barito timur|barito utara|gunung mas|kapuas|katingan|kotawaringin barat|kotawaringin timur|"
	  "lamandau|murung raya|pulang pisau|seruyan|sukamara|palangka raya|" },
	{ "kalimantan selatan",
	  "|balangan|barito kuala|hulu sungai selatan|hulu sungai tengah|hulu sungai utara|kotabaru|tabalong|"
	  "tanah bumbu|tanah laut|tapin|banjarbaru|banjarmasin|" },
	{ "kalimantan timur",
	  "|berau|kutai barat|kutai kartanegara|kutai timur|mahakam ulu|paser|penajam paser utara|balikpapan|bontang|"
	  "samarinda|" },
	{ "kalimantan utara", "|bulungan|malinau|nunukan|tana tidung|tarakan|" },
	{ "sulawesi utara",
	  "|bolaang mongondow|bolaang mongondow selatan|bolaang mongondow timur|bolaang mongondow utara|"
	  "kepulauan sangihe|kepulauan siau tagulandang biaro|kepulauan talaud|minahasa|minahasa selatan|"
	  "minahasa tenggara|minahasa utara|bitung|kotamobagu|manado|tomohon|" },
	{ "sulawesi tengah",
	  "|banggai|banggai kepulauan|banggai laut|buol|donggala|morowali|morowali utara|parigi moutong|poso|sigi|"
	  "tojo una-una|tolitoli|palu|" },
	{ "sulawesi selatan",
	  "|bantaeng|barru|bone|bulukumba|enrekang|gowa|jeneponto|kepulauan selayar|luwu|luwu timur|luwu utara|maros|"
	  "pangkajene dan kepulauan|pinrang|sidenreng rappang|sinjai|soppeng|takalar|tana toraja|toraja utara|wajo|"
	  "makassar|palopo|parepare|" },
	{ "sulawesi tenggara",
	  "|bombana|buton|buton selatan|buton tengah|buton utara|kolaka|kolaka timur|kolaka utara|konawe|"
	  "konawe kepulauan|konawe selatan|konawe utara|muna|muna barat|wakatobi|baubau|kendari|" },
	{ "sulawesi barat", "|majene|mamasa|mamuju|mamuju tengah|pasangkayu|polewali mandar|" },
	{ "gorontalo", "|boalemo|bone bolango|gorontalo|gorontalo utara|pohuwato|" },
	{ "maluku utara",
	  "|halmahera barat|halmahera selatan|halmahera tengah|halmahera timur|halmahera utara|kepulauan sula|"
	  "pulau morotai|pulau taliabu|ternate|tidore kepulauan|" },
	{ "maluku",
	  "|buru|buru selatan|kepulauan aru|kepulauan tanimbar|maluku barat daya|maluku tengah|maluku tenggara|"
	  "seram bagian barat|seram bagian timur|ambon|tual|" },
};

static bool is_bar(const char *at, const char *list)
{
	return at > list && at[-1] == '|';
}

const char *daerah_provinsi(const char *daerah)
{
	size_t count = strlen(daerah);

	for (size_t i = 0; count && i < sizeof table / sizeof *table; i++)
		for (const char *at = strstr(table[i].daerah, daerah); at; at = strstr(at + 1, daerah))
			if (is_bar(at, table[i].daerah) && at[count] == '|')
				return table[i].provinsi;
	return NULL;
}
