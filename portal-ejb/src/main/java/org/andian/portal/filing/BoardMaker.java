package org.andian.portal.filing;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.district.District;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts together what the rules ask for, who owes it, and what there is of it: what nobody has
 * opened stands there as well. Pure.
 */
final class BoardMaker {

    private static final int OPEN_END_DAYS = 400;

    private final CampaignFile file;
    private final List<FilingRule> rules;
    private final List<District> districts;
    private final LocalDate today;
    private final Map<FilingKey, FilingRow> known = new HashMap<>();

    /** Departments, looked up for each district and day: there may be tens of thousands. */
    private final Map<Slot, Set<String>> openedBy = new HashMap<>();

    /**
     * @param districts that owe something, as they are on that day
     * @param opened filings of the campaign that go to who receives; of two that are now one
     *     district's the first stands
     * @param today the day as of which it is told, the present one in most cases
     */
    BoardMaker(
            CampaignFile file,
            List<FilingRule> rules,
            List<District> districts,
            List<FilingRow> opened,
            LocalDate today) {
        this.file = file;
        this.rules = List.copyOf(rules);
        this.districts = List.copyOf(districts);
        this.today = today;
        opened.stream()
                .sorted(Comparator.comparing(FilingRow::id))
                .forEach(row -> known.putIfAbsent(row.key(), row));
        known.keySet()
                .forEach(
                        key ->
                                openedBy.computeIfAbsent(Slot.of(key), none -> new TreeSet<>())
                                        .add(key.department()));
    }

    private record Day(FilingRule rule, LocalDate day) {}

    private record Slot(long ruleId, LocalDate forDay, long districtId) {

        static Slot of(FilingKey key) {
            return new Slot(key.ruleId(), key.forDay(), key.districtId());
        }
    }

    /** All that is owed, by day, rule, district and department. */
    List<FilingRow> owed() {
        List<FilingRow> all = new ArrayList<>();
        FilingParties parties = new FilingParties(file);
        for (Day day : days()) {
            for (District district : districts) {
                for (String department : departments(parties, day, district)) {
                    all.add(row(day, district, department));
                }
            }
        }
        all.removeIf(Objects::isNull);
        return all;
    }

    /**
     * Also one for which something was opened before the rights were given anew: it is neither lost
     * nor owed by another.
     */
    private Set<String> departments(FilingParties parties, Day day, District district) {
        Set<String> all = new TreeSet<>(parties.departments(district));
        all.addAll(
                openedBy.getOrDefault(
                        new Slot(day.rule().id(), day.day(), district.id()), Set.of()));
        return all;
    }

    /** What is asked for and by when, in order, whoever owes it. */
    List<FilingDue> dues() {
        return days().stream()
                .map(
                        day ->
                                new FilingDue(
                                        day.rule().nameZh(day.day()),
                                        day.rule().nameEn(day.day()),
                                        day.day()))
                .toList();
    }

    FilingBoard board(List<FilingRow> seen) {
        List<Day> days =
                days().stream()
                        .filter(day -> seen.stream().anyMatch(row -> isOf(row, day)))
                        .toList();
        List<FilingBoard.Line> lines = lines(seen, days);
        List<FilingBoard.Column> columns =
                days.stream()
                        .map(
                                day ->
                                        new FilingBoard.Column(
                                                day.rule().id(),
                                                day.day(),
                                                day.rule().nameZh(day.day()),
                                                day.rule().nameEn(day.day()),
                                                score(
                                                        seen.stream()
                                                                .filter(row -> isOf(row, day))
                                                                .toList())))
                        .toList();
        return new FilingBoard(file.campaign(), columns, lines, score(seen));
    }

    private List<FilingBoard.Line> lines(List<FilingRow> seen, List<Day> days) {
        List<FilingBoard.Line> lines = new ArrayList<>();
        for (District district : districts) {
            Set<String> departments =
                    seen.stream()
                            .filter(row -> row.key().districtId() == district.id())
                            .map(row -> row.key().department())
                            .collect(Collectors.toCollection(TreeSet::new));
            for (String department : departments) {
                List<FilingRow> own =
                        seen.stream()
                                .filter(row -> row.key().districtId() == district.id())
                                .filter(row -> row.key().department().equals(department))
                                .toList();
                lines.add(
                        new FilingBoard.Line(
                                district.id(),
                                district.name(),
                                department,
                                cells(own, days),
                                score(own)));
            }
        }
        return lines;
    }

    private static List<FilingRow> cells(List<FilingRow> own, List<Day> days) {
        List<FilingRow> cells = new ArrayList<>();
        for (Day day : days) {
            cells.add(own.stream().filter(row -> isOf(row, day)).findFirst().orElse(null));
        }
        return cells;
    }

    private static boolean isOf(FilingRow row, Day day) {
        return row.key().ruleId() == day.rule().id() && row.key().forDay().equals(day.day());
    }

    private FilingBoard.Score score(List<FilingRow> rows) {
        return FilingBoard.Score.of(rows, today);
    }

    /** A rule that ended keeps the days of which something was opened. */
    private List<Day> days() {
        List<Day> days = new ArrayList<>();
        for (FilingRule rule : rules) {
            Set<LocalDate> own =
                    known.keySet().stream()
                            .filter(key -> key.ruleId() == rule.id())
                            .map(FilingKey::forDay)
                            .collect(Collectors.toCollection(TreeSet::new));
            if (!rule.ended()) {
                own.addAll(rule.dueDays(until(rule)));
            }
            own.forEach(day -> days.add(new Day(rule, day)));
        }
        days.sort(Comparator.comparing(Day::day).thenComparing(day -> day.rule().id()));
        return days;
    }

    /**
     * Up to the campaign's end, or a year ahead where it has none or the rule says how long it goes
     * on; its first day always.
     */
    private LocalDate until(FilingRule rule) {
        LocalDate end = file.campaign().endsOn();
        LocalDate ahead = today.plusDays(OPEN_END_DAYS);
        boolean goesOn = end == null || rule.lastDueOn() != null && end.isBefore(ahead);
        LocalDate until = goesOn ? ahead : end;
        return until.isBefore(rule.firstDueOn()) ? rule.firstDueOn() : until;
    }

    private FilingRow row(Day day, District district, String department) {
        FilingKey key = new FilingKey(day.rule().id(), day.day(), district.id(), department);
        FilingRow opened = known.get(key);
        if (opened != null || day.rule().ended()) {
            return opened;
        }
        return new FilingRow(
                key,
                null,
                file.campaign().id(),
                file.campaign().code(),
                file.campaign().nameZh(),
                file.campaign().nameEn(),
                day.rule().nameZh(day.day()),
                day.rule().nameEn(day.day()),
                day.rule().kind(),
                district.name(),
                district.path(),
                day.day(),
                FilingState.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                null,
                null,
                false,
                0);
    }
}
