package punchlist.reading;

/**
 * Whether a value that a change wants holds in what is found. A tree that lives may have gained or lost objects
 * meanwhile, which a change neither made nor can mend.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Holding<T> {

    /** Whether {@code wanted} holds in {@code found}. */
    boolean holds(T wanted, T found);

    /**
     * Whether {@code found} lies on the way between two values, as after a change that was cut off: no part of it is a
     * third thing that somebody else made.
     */
    default boolean between(T one, T other, T found) {
        return holds(one, found) || holds(other, found);
    }
}
