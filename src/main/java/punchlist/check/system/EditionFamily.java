package punchlist.check.system;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Editions of Windows that Microsoft supports equally long, told by {@code EditionID}, which is the same in every
 * language (learn.microsoft.com/windows/release-health/supported-versions-windows-client).
 */
public enum EditionFamily {
    HOME("Core", "CoreN", "CoreSingleLanguage", "CoreCountrySpecific", "HomePremium", "HomeBasic", "Starter"),
    PRO(
            "Professional",
            "ProfessionalN",
            "ProfessionalWorkstation",
            "ProfessionalWorkstationN",
            "ProfessionalEducation",
            "ProfessionalEducationN",
            "ProfessionalSingleLanguage",
            "ProfessionalCountrySpecific"),
    ENTERPRISE(
            "Enterprise",
            "EnterpriseN",
            "EnterpriseEval",
            "Education",
            "EducationN",
            "IoTEnterprise",
            "IoTEnterpriseK",
            "ServerRdsh",
            "Ultimate"),
    /** Long-term servicing for ordinary computers. */
    LTSC("EnterpriseS", "EnterpriseSN", "EnterpriseSEval", "EnterpriseSNEval"),
    /** Long-term servicing for fixed-purpose devices, often supported longer. */
    IOT_LTSC("IoTEnterpriseS", "IoTEnterpriseSK"),
    SERVER(
            "ServerStandard",
            "ServerDatacenter",
            "ServerStandardCor",
            "ServerDatacenterCor",
            "ServerStandardEval",
            "ServerDatacenterEval",
            "ServerStandardEvalCor",
            "ServerDatacenterEvalCor",
            "ServerSolution",
            "ServerTurbine",
            "ServerTurbineCor",
            "ServerStorageStandard",
            "ServerStorageWorkgroup",
            "ServerEnterprise",
            "ServerWeb"),
    /** The releases of Windows Server with a short life. */
    SERVER_ANNUAL("ServerStandardACor", "ServerDatacenterACor");

    private static final String BAR = "|";

    /** The editions in small letters, each between bars. */
    private final String editions;

    EditionFamily(String... editions) {
        this.editions = ("|" + String.join("|", editions) + "|").toLowerCase(Locale.ROOT);
    }

    /** The family of an edition; empty when it is none of these. */
    public static Optional<EditionFamily> of(String edition) {
        return Arrays.stream(values())
                .filter(family -> family.editions.contains(BAR + edition.toLowerCase(Locale.ROOT) + BAR))
                .findFirst();
    }

    /** Its name in the table of lifecycles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is a Windows Server. */
    public boolean isServer() {
        return this == SERVER || this == SERVER_ANNUAL;
    }
}
