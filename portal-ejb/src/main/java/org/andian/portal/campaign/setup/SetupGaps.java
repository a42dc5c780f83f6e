package org.andian.portal.campaign.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is missing in what is said of a campaign. That phases overlap is as it should be; that a
 * venue group stands in two scope groups is told, since the first counts it. Pure.
 */
final class SetupGaps {

    private final SetupContent content;
    private final List<SetupGap> gaps = new ArrayList<>();

    private SetupGaps(SetupContent content) {
        this.content = content;
    }

    /** In the order of the sections; those that block among the others. */
    static List<SetupGap> of(SetupContent content) {
        SetupGaps all = new SetupGaps(content);
        all.notice();
        all.period();
        all.equipment();
        all.phases();
        all.groups();
        all.bodies();
        all.posts();
        all.rights();
        return List.copyOf(all.gaps);
    }

    private void notice() {
        missing(SetupField.CODE, "CODE", true);
        missing(SetupField.NAME_ZH, "NAME", true);
        missing(SetupField.ISSUER_ZH, "ISSUER", true);
        missing(SetupField.DOCUMENT_NO, "DOCUMENT_NO", false);
        missing(SetupField.ISSUED_ON, "ISSUED_ON", false);
        missing(SetupField.ADDRESSEES_ZH, "ADDRESSEES", false);
        missing(SetupField.WORDING, "WORDING", false);
    }

    private void period() {
        if (content.startsOn() == null) {
            add("STARTS_ON", SetupSection.PERIOD, null, true);
        } else if (content.endsOn() != null && content.endsOn().isBefore(content.startsOn())) {
            add("ENDS_BEFORE", SetupSection.PERIOD, null, true);
        }
    }

    private void equipment() {
        if (content.isSet(SetupField.DETECTORS) && !content.isSet(SetupField.WATCHED)) {
            add("WATCHED", SetupSection.EQUIPMENT, null, false);
        }
        range(SetupField.PILOTS_LEAST, SetupField.PILOTS_MOST, "PILOTS");
        range(SetupField.CITY_PILOTS_LEAST, SetupField.CITY_PILOTS_MOST, "CITY_PILOTS");
    }

    private void range(SetupField from, SetupField to, String code) {
        Integer least = content.whole(from);
        Integer most = content.whole(to);
        if ((least == null) != (most == null) || least != null && least > most) {
            add(code, SetupSection.EQUIPMENT, null, true);
        }
    }

    private void phases() {
        List<Integer> lines = content.lines(SetupSection.PHASE);
        for (int line : lines) {
            if (content.text(SetupField.PHASE_NAME_ZH, line) == null) {
                add("PHASE_NAME", SetupSection.PHASE, line, true);
            }
            LocalDate from = content.day(SetupField.PHASE_STARTS_ON, line);
            LocalDate to = content.day(SetupField.PHASE_ENDS_ON, line);
            if (from != null && to != null && to.isBefore(from)) {
                add("PHASE_DAYS", SetupSection.PHASE, line, true);
            } else if (isOutside(from) || isOutside(to)) {
                add("PHASE_OUTSIDE", SetupSection.PHASE, line, false);
            }
        }
    }

    private boolean isOutside(LocalDate day) {
        return day != null
                && content.startsOn() != null
                && (day.isBefore(content.startsOn())
                        || content.endsOn() != null && day.isAfter(content.endsOn()));
    }

    private void groups() {
        List<Integer> lines = content.lines(SetupSection.GROUP);
        if (lines.isEmpty()) {
            add("GROUPS", SetupSection.GROUP, null, true);
        }
        Map<String, Integer> counted = new HashMap<>();
        for (int line : lines) {
            if (content.text(SetupField.GROUP_NAME_ZH, line) == null) {
                add("GROUP_NAME", SetupSection.GROUP, line, true);
            }
            List<String> venues = content.codes(SetupField.GROUP_VENUES, line);
            if (venues.isEmpty()) {
                add("GROUP_VENUES", SetupSection.GROUP, line, true);
            }
            for (String venue : venues) {
                Integer first = counted.putIfAbsent(venue, line);
                if (first != null) {
                    add("GROUP_TWICE", SetupSection.GROUP, line, false, first.toString());
                }
            }
        }
        unnamed(lines);
    }

    /** Nobody at all is as some notices have it; nobody in some groups may be forgotten. */
    private void unnamed(List<Integer> lines) {
        List<Integer> nobody = lines.stream().filter(line -> !namesSomebody(line)).toList();
        if (nobody.size() < lines.size()) {
            nobody.forEach(line -> add("GROUP_NOBODY", SetupSection.GROUP, line, false));
        }
    }

    private boolean namesSomebody(int line) {
        return content.text(SetupField.GROUP_LEAD, line) != null
                || content.text(SetupField.GROUP_HELPS, line) != null
                || content.text(SetupField.GROUP_OWNER, line) != null;
    }

    private void bodies() {
        for (int line : content.lines(SetupSection.BODY)) {
            boolean isWhole =
                    content.text(SetupField.BODY_PART, line) != null
                            && content.text(SetupField.BODY_NAME_ZH, line) != null
                            && content.text(SetupField.BODY_DUTY_ZH, line) != null;
            if (!isWhole) {
                add("BODY", SetupSection.BODY, line, true);
            }
        }
    }

    private void posts() {
        List<Integer> lines = content.lines(SetupSection.POST);
        for (int line : lines) {
            if (content.text(SetupField.POST_PART, line) == null
                    || content.text(SetupField.POST_ZH, line) == null) {
                add("POST", SetupSection.POST, line, true);
            }
        }
        boolean hasHead =
                lines.stream()
                        .anyMatch(line -> "HEAD".equals(content.text(SetupField.POST_PART, line)));
        if (!lines.isEmpty() && !hasHead) {
            add("HEAD", SetupSection.POST, null, false);
        }
    }

    private void rights() {
        missing(SetupField.RIGHT_ISSUE, "RIGHT_ISSUE", false);
        missing(SetupField.RIGHT_RECEIVE, "RIGHT_RECEIVE", false);
        missing(SetupField.RIGHT_FILE, "RIGHT_FILE", false);
        missing(SetupField.RIGHT_SCORE, "RIGHT_SCORE", false);
    }

    private void missing(SetupField field, String code, boolean blocks) {
        if (!content.isSet(field)) {
            add(code, field.section(), null, blocks);
        }
    }

    private void add(
            String code, SetupSection section, Integer line, boolean blocks, String... values) {
        List<String> named = new ArrayList<>();
        if (line != null) {
            named.add(line.toString());
        }
        named.addAll(List.of(values));
        SetupGap gap = new SetupGap(code, section, line, null, blocks, named);
        if (!gaps.contains(gap)) {
            gaps.add(gap);
        }
    }
}
