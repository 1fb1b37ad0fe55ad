package punchlist.check.ports.view;

import java.util.Optional;
import punchlist.text.Phrase;

/**
 * A line of the table of ports, in words.
 *
 * @param component what the guide calls the part that uses it; empty where no plan knows the port
 * @param port the port ("TCP 12401")
 * @param needed whether it is needed: for whom, or why not
 * @param rules the rules that let in
 * @param profiles the firewall's profiles in which somebody comes in
 * @param from who surely comes in
 * @param listeners what listens: program, services, process, signer
 * @param connected who is connected now
 * @param mark how it stands
 * @param verdict the same in words
 */
public record PortCells(
        Optional<String> component,
        String port,
        Phrase needed,
        Phrase rules,
        Phrase profiles,
        Phrase from,
        Phrase listeners,
        Phrase connected,
        PortMark mark,
        Phrase verdict) {}
