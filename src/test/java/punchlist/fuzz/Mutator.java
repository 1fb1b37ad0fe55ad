package punchlist.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes inputs out of seeds. Everything follows from the random numbers given, so that an input can be made again. */
final class Mutator {

    private static final int WINDOW = 3000;
    private static final int WHOLE_ONE_IN = 40;
    private static final int LARGE_ONE_IN = 4000;
    private static final int LARGE = 1 << 20;

    private final Target target;
    private final JsonMutator json;

    Mutator(Target target) {
        this.target = target;
        this.json = new JsonMutator(target.form() == Target.Form.JSON ? target.seeds() : List.of());
    }

    /** The next input. */
    byte[] next(Random random) {
        if (target.form() == Target.Form.JSON && random.nextInt(4) != 0) {
            byte[] grown = json.next(random);
            return random.nextInt(8) == 0 ? bytes(grown, random) : grown;
        }
        byte[] seed = part(pick(target.seeds(), random), random);
        if (random.nextInt(50) == 0) {
            return seed;
        }
        byte[] input = seed;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            input = target.form() != Target.Form.BYTES && random.nextBoolean()
                    ? lines(input, random)
                    : bytes(input, random);
        }
        return random.nextInt(LARGE_ONE_IN) == 0 ? large(input, random) : input;
    }

    static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Of a large seed its beginning and a window, because most of a large file is more of the same. */
    private static byte[] part(byte[] seed, Random random) {
        if (seed.length <= 2 * WINDOW || random.nextInt(WHOLE_ONE_IN) == 0) {
            return seed;
        }
        int head = 100 + 2 * random.nextInt(WINDOW / 4);
        int from = head + (random.nextInt(seed.length - head - WINDOW) & ~1);
        byte[] part = Arrays.copyOf(seed, head + WINDOW);
        System.arraycopy(seed, from, part, head, WINDOW);
        return part;
    }

    private byte[] bytes(byte[] input, Random random) {
        int at = input.length == 0 ? 0 : random.nextInt(input.length);
        int length = Math.min(input.length - at, 1 << random.nextInt(9));
        return switch (random.nextInt(10)) {
            case 0 -> flipped(input, at, random);
            case 1 -> spliced(input, at, 0, pick(Hostile.BYTES, random));
            case 2 -> overwritten(input, at, pick(Hostile.BYTES, random));
            case 3 -> Arrays.copyOf(input, at);
            case 4 -> spliced(input, at, length, new byte[0]);
            case 5 -> spliced(input, at, 0, Arrays.copyOfRange(input, at, at + length));
            case 6 -> other(input, at, length, random);
            case 7 -> spliced(input, at, random.nextBoolean() ? length : 0, text(random));
            case 8 -> overwritten(input, at, new byte[] {(byte) random.nextInt(256)});
            default -> overwritten(input, at, number(random));
        };
    }

    private static byte[] flipped(byte[] input, int at, Random random) {
        if (input.length == 0) {
            return input;
        }
        byte[] flipped = input.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] number(Random random) {
        int value = 1 << random.nextInt(32);
        int near = value + random.nextInt(3) - 1;
        return new byte[] {(byte) near, (byte) (near >> 8), (byte) (near >> 16), (byte) (near >> 24)};
    }

    private byte[] text(Random random) {
        String text = pick(Hostile.TEXTS, random);
        return random.nextInt(4) == 0 ? text.getBytes(StandardCharsets.UTF_16LE) : Hostile.utf8(text);
    }

    private byte[] other(byte[] input, int at, int length, Random random) {
        byte[] donor = pick(target.seeds(), random);
        int from = donor.length == 0 ? 0 : random.nextInt(donor.length);
        int to = Math.min(donor.length, from + (1 << random.nextInt(10)));
        return spliced(input, at, length, Arrays.copyOfRange(donor, from, to));
    }

    static byte[] spliced(byte[] input, int at, int cut, byte[] put) {
        byte[] out = new byte[input.length - cut + put.length];
        System.arraycopy(input, 0, out, 0, at);
        System.arraycopy(put, 0, out, at, put.length);
        System.arraycopy(input, at + cut, out, at + put.length, input.length - at - cut);
        return out;
    }

    private static byte[] overwritten(byte[] input, int at, byte[] put) {
        return spliced(input, at, Math.min(put.length, input.length - at), put);
    }

    /** Lines left out, doubled, swapped, joined, taken from another seed; also of UTF-16, whose line ends hold a 0x0a. */
    private byte[] lines(byte[] input, Random random) {
        List<String> lines = new ArrayList<>(List.of(latin(input).split("(?<=\n)", -1)));
        int at = random.nextInt(lines.size());
        int to = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(to, lines.get(at));
            case 2 -> Collections.swap(lines, at, to);
            case 3 -> lines.set(at, lines.get(at).replaceAll("[\r\n]", ""));
            case 4 -> {
                List<String> others =
                        List.of(latin(pick(target.seeds(), random)).split("(?<=\n)", -1));
                lines.add(to, pick(others, random));
            }
            default -> lines.set(at, crossed(lines.get(at), lines.get(to), random));
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String crossed(String one, String two, Random random) {
        return one.substring(0, random.nextInt(one.length() + 1)) + two.substring(random.nextInt(two.length() + 1));
    }

    private static String latin(byte[] input) {
        return new String(input, StandardCharsets.ISO_8859_1);
    }

    /** A piece repeated until it is large: what takes the square of its length shows here. */
    private static byte[] large(byte[] input, Random random) {
        if (input.length == 0) {
            return new byte[LARGE];
        }
        int from = random.nextInt(input.length);
        int piece = Math.min(input.length - from, 2 + random.nextInt(60));
        byte[] out = Arrays.copyOf(input, from + LARGE);
        for (int i = from; i < out.length; i++) {
            out[i] = input[from + (i - from) % piece];
        }
        return out;
    }
}
