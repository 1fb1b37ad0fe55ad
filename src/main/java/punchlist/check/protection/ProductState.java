package punchlist.check.protection;

/**
 * What the Security Center of a client Windows says of a product, from the number {@code productState}: bits 12 to 15
 * say whether it is on (WSC_SECURITY_PRODUCT_STATE), bits 4 to 7 whether its signatures are old.
 *
 * @param isOn whether it protects
 * @param isCurrent whether its signatures are up to date
 */
record ProductState(boolean isOn, boolean isCurrent) {

    private static final int STATE = 12;
    private static final int SIGNATURES = 4;
    private static final int NIBBLE = 0xF;
    private static final int ON = 1;

    /** What this number says. */
    static ProductState of(long number) {
        return new ProductState(((number >> STATE) & NIBBLE) == ON, ((number >> SIGNATURES) & NIBBLE) == 0);
    }
}
