package punchlist.check;

import java.util.function.Function;

/**
 * A kind of check under the name by which the catalogue calls it.
 *
 * @param name its name ("registry-number")
 * @param parameters how its parameters are read from the catalogue's flat object
 * @param check the check
 * @param <P> its parameters
 */
public record CheckKind<P>(String name, Function<Parameters, P> parameters, Check<P> check) {}
