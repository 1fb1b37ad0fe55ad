package punchlist.check.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.check.Subject;
import punchlist.machine.RegistryData;
import punchlist.machine.Service;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** What is said of an instance of SQL Server, whatever is judged. */
final class SqlPhrases {

    private static final String BROWSER = "SQLBrowser";

    private SqlPhrases() {}

    /** What a finding about this instance is about: its service. */
    static Subject subject(SqlInstance instance) {
        return new Subject(Subject.Kind.SERVICE, instance.service(), "SQL Server " + instance.name());
    }

    /** Product, service, authentication and network of an instance. */
    static Phrase seen(SqlInstance instance, Readings readings) {
        List<Phrase> parts = new ArrayList<>(List.of(product(instance, readings), service(instance, readings)));
        parts.add(mode(instance, readings));
        parts.add(network(instance, readings));
        browser(instance, readings).ifPresent(parts::add);
        return Phrase.list(parts);
    }

    private static Phrase product(SqlInstance instance, Readings readings) {
        return Phrase.of(
                "check.people.sql.product",
                instance.name(),
                instance.version(readings).orElse("?"),
                instance.edition(readings).orElse("?"));
    }

    /** How its service stands. */
    static Phrase service(SqlInstance instance, Readings readings) {
        Optional<Service> service = SqlInstances.service(instance.service(), readings);
        return service.map(s -> Phrase.of(
                        "check.people.sql.service",
                        s.name(),
                        Phrase.of("check.people.sql.state." + s.state()),
                        Phrase.of("check.people.sql.start." + s.start()),
                        s.account().orElse("?")))
                .orElseGet(() -> Phrase.of("check.people.sql.noService", instance.service()));
    }

    private static Phrase mode(SqlInstance instance, Readings readings) {
        Optional<SqlInstance.Mode> mode = instance.mode(readings)
                .flatMap((Reading<RegistryData> reading) -> reading.answer().toOptional())
                .flatMap(SqlInstance::mode);
        return Phrase.of("check.people.sql.mode." + mode.map(Enum::name).orElse("UNREAD"));
    }

    private static Phrase network(SqlInstance instance, Readings readings) {
        Phrase tcp = Phrase.of("check.people.sql.tcp." + word(instance.listens(readings)));
        Phrase encryption = Phrase.of("check.people.sql.encryption." + word(instance.encrypts(readings)));
        Optional<Phrase> port = instance.port(readings)
                .filter(p -> instance.listens(readings).orElse(false))
                .map(p -> Phrase.of("check.people.sql.port", p));
        return port.map(p -> Phrase.list(List.of(tcp, p, encryption)))
                .orElseGet(() -> Phrase.list(List.of(tcp, encryption)));
    }

    private static String word(Optional<Boolean> flag) {
        return flag.map(on -> on ? "ON" : "OFF").orElse("UNREAD");
    }

    /** A named instance is found by its name only while the Browser runs. */
    private static Optional<Phrase> browser(SqlInstance instance, Readings readings) {
        if (instance.isDefault()) {
            return Optional.empty();
        }
        return SqlInstances.service(BROWSER, readings)
                .map(browser -> Phrase.of(
                        "check.people.sql.browser." + (browser.state() == Service.State.RUNNING ? "ON" : "OFF")));
    }

    /** The command with which an administrator asks the instance himself. */
    static String server(SqlInstance instance) {
        return instance.isDefault() ? "." : ".\\" + instance.name().toUpperCase(Locale.ROOT);
    }
}
