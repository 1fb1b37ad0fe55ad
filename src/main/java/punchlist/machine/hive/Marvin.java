package punchlist.machine.hive;

/** The checksum of a log's entries: Marvin32 with the seed that Windows uses for hives (github.com/msuhanov/regf). */
final class Marvin {

    private static final int SEED_LOW = 0x7A4E55C5;
    private static final int SEED_HIGH = 0x82EF4D88;

    private int low = SEED_LOW;
    private int high = SEED_HIGH;

    private Marvin() {}

    static long of(Little bytes, long from, long length) throws BadHive {
        Marvin hash = new Marvin();
        long whole = length - length % Integer.BYTES;
        for (long at = 0; at < whole; at += Integer.BYTES) {
            hash.mix(bytes.i32(from + at));
        }
        int tail = 0x80;
        for (long at = length - 1; at >= whole; at--) {
            tail = (tail << 8) | bytes.u8(from + at);
        }
        hash.mix(tail);
        hash.mix(0);
        return Integer.toUnsignedLong(hash.low) | ((long) hash.high << 32);
    }

    private void mix(int number) {
        low += number;
        high ^= low;
        low = Integer.rotateLeft(low, 20) + high;
        high = Integer.rotateLeft(high, 9) ^ low;
        low = Integer.rotateLeft(low, 27) + high;
        high = Integer.rotateLeft(high, 19);
    }
}
