package dev.awaitable.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/** Words for made-up names and sentences: plain ones, none of which the checker minds. */
final class Wordstock {

  private static final List<String> SHADES =
      words(
          "amber ashen azure birch bramble brass bronze cedar chalk clover cobalt copper coral"
              + " crimson dusky ember fallow fennel flint frost garnet ginger granite hazel heather"
              + " indigo ivory jade juniper larch laurel lilac linden maple marble meadow mellow"
              + " mossy nettle nutmeg oaken ochre olive onyx opal orchid pearl pewter pine plum"
              + " quartz rowan ruby russet rustic sable saffron sage sandy scarlet sienna silver"
              + " slate sorrel spruce steel tawny teal thistle timber topaz umber velvet verdant"
              + " vermilion violet walnut willow winter woven yarrow zinc");

  private static final List<String> THINGS =
      words(
          "anchor anvil arbour arrow atlas badger barge basin beacon bellows bench bobbin bridge"
              + " brook bucket buoy cable cairn canal candle canoe carriage cask chisel cistern"
              + " clasp comet compass coral crane crate current dam delta depot ditch dock drum"
              + " eagle echo ferry fiddle field finch fjord flask fleet forge fountain furnace"
              + " gable galley gate gauge glider granary grove gull hamlet hammer harbour hatch"
              + " heron hinge hopper horizon hull inlet iris kettle kiln knot ladder lagoon lantern"
              + " lathe ledger lever loom magpie mast meadow mill minnow mortar nest oar orchard"
              + " osprey otter outpost oven paddle parcel pasture pebble pelican pier pigeon pilot"
              + " plough pond post pulley quarry quay rafter rail raven reed reef ridge ripple"
              + " river robin rudder sail sandbar satchel saw schooner shuttle sickle signal"
              + " sluice spade sparrow spindle spool spring stable starling station stream summit"
              + " swallow tackle tarn tender thicket tide tower trellis trestle tug tunnel valley"
              + " vault vessel viaduct wagon warbler weir wharf wheel winch wren yard");

  private static final List<String> WHAT =
      words(
          "Client|Connection pool|Driver|Worker|Parser|Scheduler|Gateway|Proxy|Test helper|Cache"
              + "|Consumer|Producer|Server|Router|Tracer|Lock manager|Uploader|Crawler");

  private static final List<String> WHEREFORE =
      words(
          "that keeps one connection open and reuses it|that retries what failed and tells why"
              + "|with back pressure from the reader to the writer|with typed results for each call"
              + "|that streams large answers piece by piece|which cancels cleanly with its task"
              + "|that batches small calls into one round trip|with limits per host and in all"
              + "|which needs no thread of its own|that speaks the wire protocol itself"
              + "|with hooks before and after each call|that resumes where it was stopped");

  private Wordstock() {}

  private static List<String> words(String text) {
    return List.of(text.split(text.contains("|") ? "\\|" : " "));
  }

  /** How many different names there are without a number in them. */
  static int names() {
    return SHADES.size() * THINGS.size();
  }

  /** A name for each number: two words, and a third thing once these are used up. */
  static String name(int number) {
    int pair = number % names();
    String two = SHADES.get(pair % SHADES.size()) + "-" + THINGS.get(pair / SHADES.size());
    int round = number / names();
    return round == 0 ? two : two + "-" + THINGS.get(round % THINGS.size());
  }

  /** One sentence of 40 to 140 characters about a thing that speaks to the system named. */
  static String sentence(RandomGenerator dice, String system) {
    String what = WHAT.get(dice.nextInt(WHAT.size()));
    String wherefore = WHEREFORE.get(dice.nextInt(WHEREFORE.size()));
    return what + " for " + system + " " + wherefore + ".";
  }

  /** A made-up system, as its users write it. */
  static String system(int number) {
    String name = THINGS.get(number % THINGS.size());
    int round = number / THINGS.size();
    String proper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return proper + (round == 0 ? "DB" : "MQ " + round);
  }
}
