package org.andian.launcher.simulate.life;

import org.andian.launcher.simulate.life.Finding.Step;
import org.andian.launcher.simulate.population.Population.Premises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What is said with each act of a hazard's story. */
record StoryWords(
        Cast cast, Properties texts, Finding finding, Wording wording, Premises premises) {

    private static final String WORDS = "words";

    /** The office in whose body's name it is ordered: nobody else issues orders here. */
    String issuer() {
        return finding.reviewer().equals(Cast.DISTRICT) ? Cast.DISTRICT : "office";
    }

    Map<String, String> registered() {
        Map<String, String> with =
                said(
                        "premises", premises.code(),
                        "kind", wording.kind(),
                        "what", wording.what(),
                        "place", wording.place(),
                        "measures", wording.measures(),
                        "responsible", premises.contactName(),
                        "source", source(),
                        "finder", cast.name(finding.finder()),
                        "grade", finding.grade());
        if (finding.grade().equals("MAJOR")) {
            with.put("gradeReason", texts.getProperty("life.gradeReason"));
        }
        return with;
    }

    private String source() {
        return switch (finding.finder()) {
            case "manager" -> "SELF_CHECK";
            case "grid" -> "PATROL";
            case "provider" -> "REPORT";
            default -> "INSPECTION";
        };
    }

    Map<String, String> of(Step step) {
        return switch (step.kind()) {
            case "TWIN" -> registered();
            case "ORDER" ->
                    said(
                            "body",
                            cast.filled(issuer().equals("office") ? "{body}" : "{districtBody}"),
                            "demand",
                            wording.demand(),
                            "days",
                            step.said(),
                            "measures",
                            wording.measures());
            case "SERVE" ->
                    said(
                            "way",
                            step.said(),
                            "place",
                            premises.address(),
                            "receiver",
                            premises.contactName());
            case "READ" -> said();
            case "PLAN" -> plan();
            case "PROVE" -> said(WORDS, wording.proof(), "measured", wording.measured());
            case "SEND_BACK" -> said(WORDS, wording.returned());
            case "ASK_TIME" -> said("days", step.said(), WORDS, told(step));
            case "URGE" -> said("step", step.said(), WORDS, told(step));
            case "TRANSFER" ->
                    said(
                            "receiver",
                            texts.getProperty("life.TRANSFER.receiver"),
                            "letter",
                            numbered("life.TRANSFER.letter", step),
                            WORDS,
                            told(step));
            case "CREDIT" ->
                    said(
                            "premises",
                            premises.code(),
                            "decision",
                            numbered("creditMark", step),
                            WORDS,
                            told(step));
            case "CREDIT_ACT" -> said("act", step.said(), WORDS, told(step));
            default -> said(WORDS, told(step));
        };
    }

    private String numbered(String text, Step step) {
        return texts.getProperty(text).replace("{no}", step.said());
    }

    private Map<String, String> plan() {
        return said(
                "measures", wording.demand(),
                "responsibility", premises.contactName(),
                "money", texts.getProperty("life.PLAN.money"),
                "timeLimit", texts.getProperty("life.PLAN.timeLimit"),
                "contingency", wording.measures());
    }

    /** What is always said of the kind, or of the kind and what it is told further. */
    private String told(Step step) {
        return Optional.ofNullable(texts.getProperty("life." + step.kind()))
                .orElseGet(() -> texts.getProperty("life." + step.kind() + "." + step.said()));
    }

    /** Names and values in turn. */
    static Map<String, String> said(String... namesAndValues) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            said.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return said;
    }
}
