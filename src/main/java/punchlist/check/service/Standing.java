package punchlist.check.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.machine.Service;
import punchlist.machine.ServiceDetail;
import punchlist.machine.ServiceRun;
import punchlist.machine.ServiceStart;
import punchlist.machine.ServiceTable;
import punchlist.machine.ServiceTraits;
import punchlist.machine.Services;
import punchlist.machine.StartSetting;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * A service of the table as it stands on a machine: listed first, and where the list shows it on, asked by itself, so
 * that a change is seen.
 *
 * @param about what the table says of it
 * @param listed how the list of services shows it
 * @param instanceRuns whether an instance of it runs for some user
 * @param start how it starts
 * @param state whether it runs
 * @param traits what else is known of it
 * @param readings all of this as it was read
 */
public record Standing(
        Unneeded about,
        Service listed,
        boolean instanceRuns,
        StartSetting start,
        Service.State state,
        Optional<ServiceTraits> traits,
        List<Reading<?>> readings) {

    private static final Services SERVICES = new Services();
    private static final Pattern INSTANCE = Pattern.compile("_[0-9a-fA-F]{4,16}");
    private static final Set<Service.State> OFF = Set.of(Service.State.STOPPED, Service.State.UNKNOWN);

    /** Copies the list. */
    public Standing {
        readings = List.copyOf(readings);
    }

    /** What has to be asked, given what is known so far. */
    public static List<Question<?>> needs(UnneededTable table, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(SERVICES));
        listed(soFar).forEach(services -> services.stream()
                .filter(s -> table.find(s.name()).isPresent() && seemsOn(s, services))
                .forEach(s -> all.addAll(
                        List.of(new ServiceStart(s.name()), new ServiceRun(s.name()), new ServiceDetail(s.name())))));
        return all;
    }

    private static Stream<List<Service>> listed(Readings soFar) {
        return soFar.find(SERVICES).flatMap(r -> r.answer().toOptional()).map(ServiceTable::all).stream();
    }

    private static boolean seemsOn(Service service, List<Service> all) {
        return !OFF.contains(service.state())
                || service.start() == Service.Start.AUTOMATIC
                || service.start() == Service.Start.UNKNOWN
                || instanceRuns(service.name(), all);
    }

    private static boolean instanceRuns(String name, List<Service> all) {
        return all.stream()
                .anyMatch(s -> s.name().regionMatches(true, 0, name, 0, name.length())
                        && INSTANCE.matcher(s.name().substring(name.length())).matches()
                        && (!OFF.contains(s.state())
                                || (s.state() == Service.State.UNKNOWN && s.start() == Service.Start.AUTOMATIC)));
    }

    /** The services of the table that this machine has and whose list shows them on, in the list's order. */
    public static List<Standing> of(UnneededTable table, Readings readings) {
        List<Standing> all = new ArrayList<>();
        listed(readings)
                .forEach(services -> services.forEach(service -> table.find(service.name())
                        .filter(about -> seemsOn(service, services))
                        .ifPresent(about ->
                                all.add(of(about, service, instanceRuns(service.name(), services), readings)))));
        return all;
    }

    private static Standing of(Unneeded about, Service listed, boolean instanceRuns, Readings readings) {
        Reading<StartSetting> start = readings.get(new ServiceStart(listed.name()));
        Reading<Service.State> run = readings.get(new ServiceRun(listed.name()));
        Reading<ServiceTraits> detail = readings.get(new ServiceDetail(listed.name()));
        return new Standing(
                about,
                listed,
                instanceRuns,
                start.answer().toOptional().orElseGet(() -> StartSetting.of(listed.start())),
                run.answer() instanceof Answer.Absent
                        ? Service.State.STOPPED
                        : run.answer().toOptional().orElse(listed.state()),
                detail.answer().toOptional(),
                Stream.of(readings.get(SERVICES), start, run, detail)
                        .filter(r -> r.answer().wasRead())
                        .<Reading<?>>map(r -> r)
                        .toList());
    }

    /** Whether it runs, or will after the next restart or log-on. */
    public boolean isOn() {
        return runs()
                || start.type() == Service.Start.AUTOMATIC
                || (instanceRuns && start.type() != Service.Start.DISABLED);
    }

    /** Whether it runs now, in whatever state. */
    public boolean runs() {
        return !OFF.contains(state);
    }

    /** Whether it is the template of instances for each user. */
    public boolean isPerUser() {
        return instanceRuns || traits.map(ServiceTraits::perUser).orElse(false);
    }

    /** The services that are not known as unneeded, are not disabled, and cannot run without it. */
    public List<String> keptBy(UnneededTable table, Readings readings) {
        return traits.stream()
                .flatMap(t -> t.dependents().stream())
                .filter(name -> !table.mayGo(name))
                .filter(name -> listed(readings)
                        .flatMap(List::stream)
                        .filter(s -> s.name().equalsIgnoreCase(name))
                        .anyMatch(s -> !OFF.contains(s.state()) || s.start() == Service.Start.AUTOMATIC))
                .sorted()
                .toList();
    }
}
