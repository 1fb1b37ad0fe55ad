package punchlist.check.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * An instance of SQL Server as the registry names it
 * (learn.microsoft.com/sql/sql-server/install/file-locations-for-default-and-named-instances-of-sql-server).
 *
 * @param name its name; MSSQLSERVER is the default instance
 * @param id the name of its key ({@code MSSQL15.IGSS}); empty where only its service is known
 * @param view the registry view in which it stands
 */
record SqlInstance(String name, Optional<String> id, RegistryView view) {

    /** The key below which all instances stand. */
    static final String ROOT = "SOFTWARE\\Microsoft\\Microsoft SQL Server";

    private static final String DEFAULT = "MSSQLSERVER";
    private static final String NAMED = "MSSQL$";
    private static final String NETWORK = "MSSQLServer\\SuperSocketNetLib";

    /** How it lets somebody log on (learn.microsoft.com/sql/relational-databases/security/choose-an-authentication-mode). */
    enum Mode {
        /** Accounts of Windows only; SQL Server's own log-ins are refused. */
        WINDOWS,
        /** SQL Server's own log-ins with passwords too. */
        MIXED
    }

    /** The instance whose service has this name, or none where it is no service of an instance. */
    static Optional<String> nameOf(String service) {
        String upper = service.toUpperCase(Locale.ROOT);
        if (upper.equals(DEFAULT)) {
            return Optional.of(DEFAULT);
        }
        return upper.startsWith(NAMED) && service.length() > NAMED.length()
                ? Optional.of(service.substring(NAMED.length()))
                : Optional.empty();
    }

    /** The key name of its service. */
    String service() {
        return isDefault() ? DEFAULT : NAMED + name;
    }

    /** Whether it is the one that is reached by the computer's name alone. */
    boolean isDefault() {
        return name.equalsIgnoreCase(DEFAULT);
    }

    private Optional<RegistryValue> value(String below, String value) {
        return id.map(key -> new RegistryValue(Hive.HKLM, ROOT + "\\" + key + "\\" + below, value, view));
    }

    private Optional<RegistryValue> loginMode() {
        return value("MSSQLServer", "LoginMode");
    }

    private Stream<RegistryValue> all() {
        return Stream.of(
                        loginMode(),
                        value("Setup", "PatchLevel"),
                        value("Setup", "Version"),
                        value("Setup", "Edition"),
                        value(NETWORK, "ForceEncryption"),
                        value(NETWORK + "\\Tcp", "Enabled"),
                        value(NETWORK + "\\Tcp\\IPAll", "TcpPort"),
                        value(NETWORK + "\\Tcp\\IPAll", "TcpDynamicPorts"))
                .flatMap(Optional::stream);
    }

    /** What to ask of it. */
    List<Question<?>> needs() {
        return List.copyOf(all().toList());
    }

    /** What was read of it. */
    List<Reading<?>> read(Readings readings) {
        return all().<Reading<?>>flatMap(value -> readings.find(value).stream())
                .filter(reading -> reading.answer().wasRead())
                .toList();
    }

    /** The reading of its authentication mode. */
    Optional<Reading<RegistryData>> mode(Readings readings) {
        return loginMode().flatMap(readings::find);
    }

    /** The mode these data mean; empty where they are none that is known. */
    static Optional<Mode> mode(RegistryData data) {
        long number = data.number().orElse(0);
        if (number == 1) {
            return Optional.of(Mode.WINDOWS);
        }
        return number == 2 ? Optional.of(Mode.MIXED) : Optional.empty();
    }

    Optional<String> version(Readings readings) {
        return text("Setup", "PatchLevel", readings).or(() -> text("Setup", "Version", readings));
    }

    Optional<String> edition(Readings readings) {
        return text("Setup", "Edition", readings);
    }

    /** Whether it listens for TCP; empty where that was not read. */
    Optional<Boolean> listens(Readings readings) {
        return flag(NETWORK + "\\Tcp", "Enabled", readings);
    }

    /** Whether it takes encrypted connections only; empty where that was not read. */
    Optional<Boolean> encrypts(Readings readings) {
        return flag(NETWORK, "ForceEncryption", readings);
    }

    /** Its TCP port, the fixed one before the one it took at its last start. */
    Optional<String> port(Readings readings) {
        return text(NETWORK + "\\Tcp\\IPAll", "TcpPort", readings)
                .or(() -> text(NETWORK + "\\Tcp\\IPAll", "TcpDynamicPorts", readings)
                        .filter(port -> !port.equals("0")));
    }

    private Optional<RegistryData> data(String below, String value, Readings readings) {
        return value(below, value).flatMap(readings::find).flatMap((Reading<RegistryData> r) -> r.answer()
                .toOptional());
    }

    private Optional<String> text(String below, String value, Readings readings) {
        return data(below, value, readings).map(RegistryData::shown).filter(text -> !text.isBlank());
    }

    private Optional<Boolean> flag(String below, String value, Readings readings) {
        OptionalLong number =
                data(below, value, readings).map(RegistryData::number).orElseGet(OptionalLong::empty);
        return number.isPresent() ? Optional.of(number.getAsLong() != 0) : Optional.empty();
    }
}
