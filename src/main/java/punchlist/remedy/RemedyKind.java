package punchlist.remedy;

import java.util.function.Function;
import punchlist.check.Parameters;

/**
 * A kind of remedy under the name by which the catalogue calls it.
 *
 * @param name its name ("set-registry")
 * @param parameters how its parameters are read from the catalogue's flat object
 * @param remedy the remedy
 * @param <P> its parameters
 */
public record RemedyKind<P>(String name, Function<Parameters, P> parameters, Remedy<P> remedy) {}
