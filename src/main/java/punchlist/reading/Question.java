package punchlist.reading;

/**
 * Something that can be asked of a computer or of an endpoint on the network.
 *
 * <p>Questions are records whose constructor brings every name into its canonical form, so that two questions are equal
 * exactly when they ask the same thing (Windows names compare without case).
 *
 * @param <T> the type of a known answer
 */
public interface Question<T> {}
