package punchlist.check.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.system.DomainRole;
import punchlist.machine.system.EntraJoin;
import punchlist.machine.system.Membership;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * Whether this computer gets its settings from a domain. Where the join could not be read (an export of the registry does
 * not hold it), the name under which Group Policy last found this computer in its domain tells it too.
 */
final class Joined {

    /** Where the settings come from. */
    enum Place {
        DOMAIN,
        NO_DOMAIN
    }

    /**
     * What is known.
     *
     * @param place domain or not
     * @param name the domain's or workgroup's name, empty when it has none
     */
    record Known(Place place, String name) {}

    private static final Membership MEMBERSHIP = new Membership();
    private static final EntraJoin ENTRA = new EntraJoin();
    private static final RegistryValue NAME = RegistryValue.hklm(GpoList.STATE, "Distinguished-Name");
    private static final String ENROLLMENTS = "SOFTWARE\\Microsoft\\Enrollments";
    private static final RegistrySubkeys MANAGERS = new RegistrySubkeys(Hive.HKLM, ENROLLMENTS, RegistryView.VIEW_64);

    private Joined() {}

    /** What must be asked, given what is known so far. */
    static List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(MEMBERSHIP, NAME, ENTRA, MANAGERS));
        providers(soFar).forEach(all::add);
        return all;
    }

    private static Stream<RegistryValue> providers(Readings soFar) {
        return soFar.find(MANAGERS).stream()
                .flatMap(reading -> reading.answer().toOptional().stream())
                .map(Names::all)
                .flatMap(List::stream)
                .map(name -> RegistryValue.hklm(ENROLLMENTS + "\\" + name, "ProviderID"));
    }

    /** Domain or not, or why that is not known. */
    static Look<Known> in(Readings readings) {
        Reading<DomainRole> role = readings.get(MEMBERSHIP);
        Reading<RegistryData> name = readings.get(NAME);
        return switch (role.answer()) {
            case Answer.Known<DomainRole>(DomainRole known) ->
                new Look.Seen<>(
                        new Known(known.isInDomain() ? Place.DOMAIN : Place.NO_DOMAIN, known.name()), List.of(role));
            case Answer.Absent<DomainRole> absent -> new Look.NotSeen<>(List.of(role), Phrases.why(role));
            case Answer.Unread<DomainRole>(Why why) ->
                text(name)
                        .<Look<Known>>map(dn -> new Look.Seen<>(new Known(Place.DOMAIN, domain(dn)), List.of(name)))
                        .orElseGet(() -> new Look.NotSeen<>(List.of(role), Phrases.why(why)));
        };
    }

    private static Optional<String> text(Reading<RegistryData> reading) {
        return reading.answer() instanceof Answer.Known<RegistryData>(RegistryData.Text(var type, String text))
                        && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The domain of a distinguished name: {@code CN=SRV,OU=Servers,DC=example,DC=com}. */
    static String domain(String distinguishedName) {
        return String.join(
                ".",
                Stream.of(distinguishedName.split(","))
                        .map(String::strip)
                        .filter(part -> part.regionMatches(true, 0, "DC=", 0, 3))
                        .map(part -> part.substring(3))
                        .toList());
    }

    /** Who manages it besides: an Entra tenant, device management. */
    static List<Phrase> otherManagers(Readings readings) {
        List<Phrase> all = new ArrayList<>();
        if (readings.answer(ENTRA) instanceof Answer.Known<String>(String tenant)) {
            all.add(Phrase.of("check.domain.entra", tenant));
        }
        providers(readings)
                .flatMap(value -> readings.find(value).stream())
                .flatMap(reading -> text(reading).stream())
                .distinct()
                .forEach(provider -> all.add(Phrase.of("check.domain.managed", provider)));
        return all;
    }
}
