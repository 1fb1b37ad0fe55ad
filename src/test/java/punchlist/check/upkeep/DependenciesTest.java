package punchlist.check.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;

/** KEP-8.3.1 on recorded servers of 2026-11-22. */
class DependenciesTest {

    private static final String LISTS = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Uninstall";
    private static final String SQL = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Microsoft SQL Server";
    private static final String NDP = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\NET Framework Setup\\\\NDP\\\\v4\\\\Full";

    private String programs = "";
    private String keys = "";
    private String sql = "";
    private String sqlSetup = "";
    private long release = 528449;
    private String services = "";
    private String files = "";
    private String versions = "";

    private static String text(String name, String data) {
        return "'" + name + "':{'type':'REG_SZ','value':'" + data + "'}";
    }

    private void program(String key, String name, String version) {
        programs += (programs.isEmpty() ? "" : ",") + "'" + key + "'";
        keys += ",'" + LISTS + "\\\\" + key + "':{" + text("DisplayName", name) + "," + text("DisplayVersion", version)
                + ",'*':null}";
    }

    private List<Finding> judge() {
        String dotnet = "HKLM\\\\SOFTWARE\\\\dotnet\\\\Setup\\\\InstalledVersions\\\\x64";
        String sections = "'registrySubkeys':{'64':{'" + LISTS + "':[" + programs + "],'" + SQL + "':[" + sql
                + "]},'32':{'" + LISTS + "':[],'" + SQL + "':[]}},"
                + "'registry':{'64':{'" + NDP + "':{'Release':{'type':'REG_DWORD','value':" + release + "},'*':null},"
                + "'HKLM\\\\SOFTWARE\\\\Microsoft\\\\NET Framework Setup\\\\NDP\\\\v3.5':null" + sqlSetup + keys + "},"
                + "'32':{'" + dotnet + "':{" + text("InstallLocation", "C:\\\\Program Files\\\\dotnet\\\\") + "}}},"
                + "'files':{'C:\\\\Program Files\\\\dotnet\\\\shared\\\\Microsoft.NETCore.App':{'1 coreclr.dll':{'files':["
                + files + "]}}},'fileVersions':{" + versions + "},'services':{" + services + "}";
        return Recorded.judge("KEP-8.3.1", Recorded.machine(sections), Recorded.scope("{}"));
    }

    private List<String> lines() {
        return Recorded.lines(judge());
    }

    @Test
    void whatIsMendedIsAskedAboutInOneLineWithItsLastDay() {
        program("a", "Microsoft Visual C++ 2022 X64 Minimum Runtime - 14.38.33130", "14.38.33130");
        program("b", "Eclipse Temurin JRE mit Hotspot 21.0.12+8 (x64)", "21.0.12.8");
        List<Finding> findings = judge();
        assertThat(Recorded.lines(findings)).containsExactly("server server: by-hand");
        assertThat(Recorded.render(findings.getFirst()))
                .contains("Temurin")
                .contains("2029-12-31")
                .contains("14.38.33130")
                .contains(".NET Framework 4.8")
                .contains("data as of 2026-08-22");
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft Visual C++ 2013 Redistributable (x86) - 12.0.40664, 12.0.40664.0, true",
        "Microsoft Visual C++ 2010  x86 Redistributable - 10.0.40219, 10.0.40219, true",
        "Microsoft Visual C++ 2022 X86 Additional Runtime - 14.29.30153, 14.29.30153, false",
        "Java 7 Update 80, 7.0.800, true",
        "Java 8 Update 391 (64-bit), 8.0.3910.13, false",
        "Eclipse Temurin JDK with Hotspot 16.0.2+7 (x64), 16.0.2.7, true",
        "Amazon Corretto 11 (x64), 11.0.21.9, false",
        "OpenJDK of nobody known, 9.0.1, false"
    })
    void aRuntimeWhoseMakerHasStoppedFails(String name, String version, boolean over) {
        program("a", name, version);
        assertThat(lines().stream().anyMatch(line -> line.endsWith(": fail"))).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"378389, fail", "394271, fail", "394802, by-hand", "461814, by-hand", "533325, by-hand"})
    void dotNetFrameworkIsKnownByItsNumber(long number, String wanted) {
        release = number;
        assertThat(lines().getFirst()).endsWith(": " + wanted);
    }

    @ParameterizedTest
    @CsvSource({"6.0.36, fail", "8.0.30, fail", "10.0.11, by-hand", "11.0.0-preview.1, by-hand"})
    void dotNetIsKnownByItsFolders(String version, String wanted) {
        files = "{'path':'C:\\\\Program Files\\\\dotnet\\\\shared\\\\Microsoft.NETCore.App\\\\" + version
                + "\\\\coreclr.dll','size':1,'modified':'2026-01-01T00:00:00Z'}";
        assertThat(lines().getFirst()).endsWith(": " + wanted);
    }

    @ParameterizedTest
    @CsvSource({"MSSQL15, 15.0.2155.2, by-hand", "MSSQL13, 13.3.7000.253, fail", "MSSQL10_50, 10.50.6000.34, fail"})
    void eachInstanceOfSqlServerIsSeen(String id, String version, String wanted) {
        sql = "'90','" + id + ".IGSS','Instance Names','MSSQL'";
        sqlSetup = ",'" + SQL + "\\\\" + id + ".IGSS\\\\Setup':{" + text("PatchLevel", version) + ","
                + text("Edition", "Express Edition") + ",'*':null}";
        List<Finding> findings = judge();
        assertThat(Recorded.lines(findings).getFirst()).endsWith(": " + wanted);
        assertThat(Recorded.render(findings.getFirst()))
                .contains("SQL Server IGSS")
                .contains(version);
    }

    @Test
    void aBrokerIsFoundByItsServiceAndItsFile() {
        services = "'mosquitto':{'displayName':'Mosquitto Broker','state':'running','start':'automatic',"
                + "'account':'LocalSystem','image':'C:\\\\Program Files\\\\mosquitto\\\\mosquitto.exe'}";
        versions = "'C:\\\\Program Files\\\\mosquitto\\\\mosquitto.exe':{'fileVersion':'2.0.18.0',"
                + "'productVersion':'2.0.18.0'}";
        assertThat(Recorded.render(judge().getFirst())).contains("Mosquitto Broker 2.0.18.0");
    }

    @Test
    void whatCouldNotBeSeenIsNotTakenForNone() {
        assertThat(Recorded.lines(Recorded.judge("KEP-8.3.1", Recorded.machine(""), Recorded.scope("{}"))))
                .containsExactly("server server: could-not-check");
    }
}
