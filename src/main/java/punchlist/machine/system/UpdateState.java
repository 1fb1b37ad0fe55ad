package punchlist.machine.system;

import java.time.Instant;
import java.util.Optional;

/**
 * What the Windows Update Agent says.
 *
 * @param lastSearch when it last looked for updates with success; empty when it says none
 * @param lastInstallation when it last installed something with success, definitions of anti-malware among it; empty
 *     when it says none
 * @param restartRequired whether an installation waits for a restart
 */
public record UpdateState(Optional<Instant> lastSearch, Optional<Instant> lastInstallation, boolean restartRequired) {}
