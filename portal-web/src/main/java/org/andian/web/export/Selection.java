package org.andian.web.export;

import org.andian.web.frame.Words;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** To what a list is narrowed, as its page's address has it, in the reader's words. Pure. */
public record Selection(Words words, Names names) {

    /** What ids and codes of the registers are called. */
    public interface Names {

        /**
         * @param idOrCode as an address or the trail has it
         */
        Optional<String> district(String idOrCode);

        /** The code itself where the register has none, as with the three below. */
        String group(String code);

        String department(String code);

        String indicator(String code);

        String campaign(String code);

        String hazardKind(String code);
    }

    /** Under which prefix the values of a filter have their words. */
    private static final Map<String, String> CODES =
            Map.ofEntries(
                    Map.entry("action", "audit.do"),
                    Map.entry("cause", "proposal.cause"),
                    Map.entry("certified", "device.certified"),
                    Map.entry("columns", "statistic.axis"),
                    Map.entry("creditState", "credit.state"),
                    Map.entry("differenceKind", "difference.kind"),
                    Map.entry("differenceState", "difference.state"),
                    Map.entry("filingFace", "filing.face"),
                    Map.entry("filingStanding", "filing.standing"),
                    Map.entry("grade", "hazard.grade"),
                    Map.entry("inspected", "inspection.standing"),
                    Map.entry("installedState", "installed.state"),
                    Map.entry("kind", "event.kind"),
                    Map.entry("kinds", "kind"),
                    Map.entry("layers", "statistic.axis"),
                    Map.entry("ledger", "ledger"),
                    Map.entry("ledgerState", "ledger.state"),
                    Map.entry("levels", "level"),
                    Map.entry("matter", "agenda.kind"),
                    Map.entry("period", "statistic.period"),
                    Map.entry("proposalState", "proposal.state"),
                    Map.entry("purpose", "inspectionList.purpose"),
                    Map.entry("recordKind", "campaignRecord.kind"),
                    Map.entry("result", "audit.result"),
                    Map.entry("role", "role"),
                    Map.entry("rows", "statistic.axis"),
                    Map.entry("source", "hazard.source"),
                    Map.entry("standing", "hazard.standing"),
                    Map.entry("state", "premises.state"),
                    Map.entry("step", "statistic.step"),
                    Map.entry("taskKind", "inspection.kind"),
                    Map.entry("validity", "qualification.validity"),
                    Map.entry("when", "tasks.when"),
                    Map.entry("workKind", "work.kind"),
                    Map.entry("workStanding", "work.standing"));

    /** Says that the list is not narrowed by it. */
    private static final String NO_FILTER = "unsettled=false";

    public String told(String address) {
        return told(address, Set.of());
    }

    /**
     * @param address the query part, from its question mark on
     * @param without names of filters that are told elsewhere
     */
    public String told(String address, Set<String> without) {
        String filters =
                Arrays.stream(address == null ? new String[0] : address.split("[?&]"))
                        .filter(part -> !part.equals(NO_FILTER))
                        .map(part -> part.split("=", 2))
                        .filter(part -> part.length == 2 && !without.contains(part[0]))
                        .map(part -> filter(part[0], decoded(part[1])))
                        .collect(Collectors.joining(words.of("audit.told.comma")));
        return filters.isEmpty()
                ? words.of("audit.told.all")
                : words.of("audit.told.selected", filters);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException cut) {
            return value; // the trail keeps the beginning of a long address
        }
    }

    private String filter(String name, String value) {
        String shown =
                switch (name) {
                    case "district" -> names.district(value).orElse(value);
                    case "group" -> names.group(value);
                    case "department" -> names.department(value);
                    case "campaign", "unqualified" -> names.campaign(value);
                    case "hazardKind" -> names.hazardKind(value);
                    case "from", "to" -> day(value);
                    case "indicators", "rank" -> each(value, names::indicator);
                    default ->
                            each(
                                    value,
                                    one ->
                                            words.code(
                                                    CODES.getOrDefault(name, "audit.value"), one));
                };
        return words.of("audit.told.filter", words.code("audit.filter", name), shown);
    }

    private String day(String value) {
        try {
            return words.date(LocalDate.parse(value));
        } catch (DateTimeException other) {
            return value;
        }
    }

    private String each(String values, UnaryOperator<String> as) {
        return Arrays.stream(values.split(","))
                .map(as)
                .collect(Collectors.joining(words.of("reach.comma")));
    }
}
