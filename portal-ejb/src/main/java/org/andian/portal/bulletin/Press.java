package org.andian.portal.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.fact.Coverage;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.DueDays;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.regulation.Offices;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.reports.PdfWriter;
import org.andian.reports.Table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks for the figures of an issue and prints them. The figures are those of the schedule's whole
 * district or department, whoever asks for the issue.
 */
@ApplicationScoped
class Press {

    /** A cluster may take no larger row in one transaction. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    @Inject private Statistics statistics;

    @Inject private Coverage coverage;

    @Inject private DueDays dueDays;

    @Inject private Sql sql;

    @Inject private Offices offices;

    /**
     * Whether anything was computed of any of its days: of none there is nothing to tell, and a
     * table of dashes would be read as a quiet time.
     */
    public boolean isComputed(Schedule schedule, Issue issue) {
        return coverage.of(asked(schedule, issue), days(issue)).values().stream()
                .anyMatch(covered -> covered.days() > 0);
    }

    /** What the figures of an issue, and those it compares them with, rest on now. */
    public Version.Ground ground(Schedule schedule, Issue issue) {
        List<IndicatorInfo> asked = asked(schedule, issue);
        Issue before = schedule.rhythm().of(issue.from().minusDays(1));
        return new Version.Ground(
                coverage.isSettled(asked, days(issue))
                        && !isDue(new DateSpan(before.from(), issue.to())),
                statistics.correctedAt(within(schedule), question(schedule, issue)).orElse(null),
                rules(asked));
    }

    /** When settled figures that bulletins tell were corrected last, by the day they are of. */
    public Map<LocalDate, Instant> corrected(Schedule schedule, DateSpan days) {
        Issue any = schedule.rhythm().of(days.last());
        return coverage.correctedDays(asked(schedule, any), days);
    }

    private boolean isDue(DateSpan days) {
        return dueDays.list().stream().anyMatch(days::contains);
    }

    private List<IndicatorInfo> asked(Schedule schedule, Issue issue) {
        Map<String, IndicatorInfo> offered =
                statistics.indicators().stream()
                        .collect(Collectors.toMap(IndicatorInfo::code, Function.identity()));
        return question(schedule, issue).indicators().stream().map(offered::get).toList();
    }

    private static DateSpan days(Issue issue) {
        return new DateSpan(issue.from(), issue.to());
    }

    public StatisticTable ask(Schedule schedule, Issue issue) {
        return statistics.table(within(schedule), question(schedule, issue), Wording.LANGUAGE);
    }

    private StatisticQuery question(Schedule schedule, Issue issue) {
        Set<String> offered =
                statistics.indicators().stream()
                        .map(IndicatorInfo::code)
                        .collect(Collectors.toSet());
        return Question.of(schedule, issue, offered);
    }

    public PrintedBulletin print(Schedule schedule, Issue issue, StatisticTable answer) {
        StatisticQuery query = answer.query();
        String title =
                Wording.title(
                        schedule.district(),
                        departmentName(schedule.department()),
                        schedule.rhythm(),
                        issue.from());
        boolean isDue = isDue(days(issue));
        boolean invented = statistics.isOfExample(within(schedule), query);
        String summary =
                Wording.summary(title, answer, isDue)
                        + (invented ? Wording.invented() : "")
                        + higherOffice(schedule).map(Wording::reported).orElse("");
        Table source = answer.table();
        Table table =
                new Table(
                        title,
                        summary,
                        source.zone(),
                        source.columns(),
                        source.rows(),
                        source.totals(),
                        source.chart(),
                        source.explanations());
        byte[] pdf = pdf(table, office(schedule));
        return new PrintedBulletin(
                title,
                summary,
                Wording.isProvisional(answer, isDue),
                answer.freshness().computedAt(),
                Question.json(query),
                rules(asked(schedule, issue)),
                FrozenTable.json(table),
                pdf,
                sha256(pdf));
    }

    /** The office of the schedule's district, or of the nearest above it that has one. */
    private String office(Schedule schedule) {
        return offices.speakingFor(path(schedule))
                .orElseGet(() -> Wording.office(schedule.district()));
    }

    /** That of the nearest district above that has one; only statistics of hazards go there. */
    private Optional<String> higherOffice(Schedule schedule) {
        String path = path(schedule);
        String above = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
        return schedule.rhythm().isOfHazards() ? offices.speakingFor(above) : Optional.empty();
    }

    private static byte[] pdf(Table table, String office) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter(Wording.signatures(office)).write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (out.size() > MOST_BYTES) {
            throw new IllegalStateException(
                    "The bulletin's PDF has "
                            + out.size()
                            + " bytes; at most "
                            + MOST_BYTES
                            + " can be kept.");
        }
        return out.toByteArray();
    }

    private Scope within(Schedule schedule) {
        return new Scope(
                "portal",
                List.of(new Grant(Role.CITY_OFFICE, path(schedule), Set.of(), null, null)));
    }

    private String path(Schedule schedule) {
        return sql.first(
                        "select path from district_view where id = ?",
                        List.of(schedule.districtId()),
                        row -> row.text("path"))
                .orElseThrow();
    }

    private String departmentName(String code) {
        return code == null
                ? null
                : sql.first(
                                "select name_zh from department_view where code = ?",
                                List.of(code),
                                row -> row.text("name_zh"))
                        .orElse(code);
    }

    private static String rules(List<IndicatorInfo> asked) {
        return asked.stream()
                .map(info -> info.code() + ":" + info.ruleVersion())
                .collect(Collectors.joining(" "));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
