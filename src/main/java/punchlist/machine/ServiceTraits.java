package punchlist.machine;

import java.util.List;

/**
 * See {@link ServiceDetail}.
 *
 * @param perUser whether it is the template of instances that Windows makes at each log-on, named {@code Name_1a2b3c}
 * @param triggers whether Windows starts it when something happens, whatever "manual" says
 * @param dependents the services that cannot run without it, directly or through others, by key name
 */
public record ServiceTraits(boolean perUser, boolean triggers, List<String> dependents) {

    /** Copies the list. */
    public ServiceTraits {
        dependents = List.copyOf(dependents);
    }
}
