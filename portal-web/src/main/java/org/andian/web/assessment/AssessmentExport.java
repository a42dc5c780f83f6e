package org.andian.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.export.TableFiles;
import org.andian.web.export.TableOrder;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The ranking that a page shows as a file. */
@Named("assessmentExport")
@RequestScoped
public class AssessmentExport {

    @Inject private TableFiles files;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private AssessmentWords assessmentWords;

    @Inject private Clock clock;

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, AssessmentPage page) throws IOException {
        Campaign campaign = page.getCampaign();
        List<BodyScore> scores = page.getScores();
        Table table = table(page, campaign, scores);
        return files.take(
                format,
                new TableOrder(
                        "assessment.export",
                        table.title(),
                        page.selection(),
                        "assessment-"
                                + campaign.code().toLowerCase(Locale.ROOT)
                                + "-"
                                + words.today(),
                        scores.size(),
                        () -> table));
    }

    private Table table(AssessmentPage page, Campaign campaign, List<BodyScore> scores) {
        List<List<Object>> rows = scores.stream().map(this::row).toList();
        return new Table(
                        words.of(
                                "assessment.file.title",
                                words.pick(campaign.nameZh(), campaign.nameEn())),
                        note(page, scores.size()),
                        Zones.CHINA,
                        columns(),
                        rows::iterator)
                .withExplanations(
                        List.of(words.of("assessment.rounded"), words.of("assessment.own")));
    }

    private String note(AssessmentPage page, int rows) {
        if (page.getQuestion() == null) {
            return words.of("assessment.none");
        }
        return words.of(
                page.getFile() == null ? "assessment.file.simulated" : "assessment.file.published",
                words.date(page.getQuestion().first()),
                words.date(page.getQuestion().last()),
                words.number(page.getVersion().no()),
                words.of(
                        "export.taken",
                        user.getName(),
                        words.full(clock.instant()),
                        words.number(rows)));
    }

    private List<Column> columns() {
        return List.of(
                Column.number(words.of("assessment.place"), null, 0),
                Column.text(words.of("assessment.body")),
                Column.number(words.of("assessment.basic"), null, 1),
                Column.number(words.of("assessment.bonus"), null, 1),
                Column.number(words.of("assessment.deduction"), null, 1),
                Column.number(words.of("assessment.total"), null, 1),
                Column.text(words.of("assessment.why")));
    }

    private List<Object> row(BodyScore score) {
        Integer place = score.place();
        return Arrays.asList(
                place == null ? null : Long.valueOf(place),
                score.name(),
                number(score.basic()),
                number(score.bonus()),
                number(score.deduction()),
                number(score.total()),
                assessmentWords.why(score));
    }

    private static Double number(BigDecimal points) {
        return points == null ? null : Double.valueOf(points.doubleValue());
    }
}
