package org.andian.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.filing.FilingBoard;
import org.andian.portal.filing.FilingForm;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.Punctuality;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.regulation.Department;
import org.andian.portal.regulation.Lines;
import org.andian.portal.statistic.Statistics;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in the reader's language what filings are called and how they stand. */
@Named("filingWords")
@RequestScoped
public class FilingWords {

    private static final double PERCENT = 100;

    private static final Map<Punctuality.Standing, String> LOOKS =
            Map.of(
                    Punctuality.Standing.EARLY, "is-done",
                    Punctuality.Standing.ON_TIME, "is-done",
                    Punctuality.Standing.LATE, "is-warning",
                    Punctuality.Standing.MISSING, "is-overdue",
                    Punctuality.Standing.RETURNED, "is-returned",
                    Punctuality.Standing.DUE, "is-due",
                    Punctuality.Standing.WAITING, "is-waiting",
                    Punctuality.Standing.WAIVED, "is-waiting");

    @Inject private Words words;

    @Inject private CurrentUser user;

    @Inject private Clock clock;

    @Inject private Statistics statistics;

    @Inject private Lines lines;

    @Inject private ReadOnce readOnce;

    public FilingWords() {}

    private Punctuality punctuality(FilingRow row) {
        return row.punctuality(clock.instant());
    }

    public Punctuality.Standing standing(FilingRow row) {
        return punctuality(row).standing();
    }

    /** As the style sheet draws it. */
    public String look(FilingRow row) {
        return LOOKS.get(standing(row));
    }

    /** How it stands, in a word. */
    public String word(FilingRow row) {
        return words.of("filing.standing." + standing(row));
    }

    /** By how many days; empty where no number is told. */
    public String days(FilingRow row) {
        Punctuality told = punctuality(row);
        return switch (told.standing()) {
            case EARLY -> words.of("filing.days.early", words.number(told.days()));
            case ON_TIME -> words.of("filing.days.same");
            case LATE -> words.of("filing.days.late", words.number(told.days()));
            case MISSING -> words.of("filing.days.over", words.number(told.days()));
            case DUE ->
                    told.days() == 0
                            ? words.of("filing.days.today")
                            : words.of("filing.days.left", words.number(told.days()));
            case RETURNED ->
                    row.againBy() == null
                            ? ""
                            : words.of("filing.days.again", words.date(row.againBy()));
            case WAITING, WAIVED -> "";
        };
    }

    public String name(FilingRow row) {
        return words.pick(row.nameZh(), row.nameEn());
    }

    /** Empty for none. */
    public String columnName(FilingBoard.Column column) {
        return column == null ? "" : words.pick(column.nameZh(), column.nameEn());
    }

    public String campaign(FilingRow row) {
        return words.pick(row.campaignZh(), row.campaignEn());
    }

    /** Who files: the district, and the department where one files. */
    public String debtor(FilingRow row) {
        return debtor(row.district(), row.key().department());
    }

    public String debtor(String district, String department) {
        if (department.isEmpty()) {
            return district;
        }
        String name =
                departments().stream()
                        .filter(one -> one.code().equals(department))
                        .map(one -> words.pick(one.nameZh(), one.nameEn()))
                        .findFirst()
                        .orElse(department);
        return words.of("filing.debtor", district, name);
    }

    private List<Department> departments() {
        return readOnce.once("filingWords.departments", () -> lines.departments());
    }

    /** Address of its page, whether anybody has opened it or not. */
    public String address(FilingRow row) {
        if (row.id() != null) {
            return "/filing/view.xhtml?id=" + row.id();
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("campaign", row.campaign());
        parts.put("rule", row.key().ruleId());
        parts.put("day", row.key().forDay());
        parts.put("district", row.key().districtId());
        parts.put("department", row.key().department().isEmpty() ? null : row.key().department());
        return "/filing/view.xhtml" + Typed.query(parts);
    }

    /** As a rate is told; a dash for none. */
    public String rate(Double rate) {
        return rate == null ? "—" : words.number(Math.round(rate * PERCENT * 10) / 10.0) + "%";
    }

    public String indicator(String code) {
        return info(code).map(info -> info.in(user.getLocale()).name()).orElse(code);
    }

    /** Percent for a share, else the indicator's own. */
    public String unit(String code) {
        return info(code)
                .map(info -> info.total().isPercent() ? "%" : info.in(user.getLocale()).unit())
                .orElse("");
    }

    /** A figure as people read it; a dash where nothing is measured. */
    public String figure(String code, Double value) {
        if (value == null) {
            return "—";
        }
        return words.number(isPercent(code) ? value * PERCENT : value);
    }

    /** A figure people typed as it is kept; null for what is no number. */
    public Double typed(String code, String text) {
        try {
            Double value = text == null ? null : Double.valueOf(text.replace(",", ""));
            return value != null && isPercent(code) ? Double.valueOf(value / PERCENT) : value;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private boolean isPercent(String code) {
        return info(code).filter(info -> info.total().isPercent()).isPresent();
    }

    private Optional<IndicatorInfo> info(String code) {
        List<IndicatorInfo> all =
                readOnce.once("filingWords.indicators", () -> statistics.indicators());
        return all.stream().filter(info -> info.code().equals(code)).findFirst();
    }

    /** Address of the rows a figure counts; null where there are none. */
    public String rows(FilingForm form, FilingForm.Figure figure) {
        if (figure.cell() == null) {
            return null;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("from", figure.from());
        parts.put("to", figure.to());
        parts.put("campaign", form.row().campaign());
        parts.put("indicators", figure.indicator());
        parts.put("district", form.row().key().districtId());
        parts.put("cell", figure.cell());
        return "/statistic/rows.xhtml" + Typed.query(parts);
    }
}
