package org.andian.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.export.TableFiles;
import org.andian.web.export.TableOrder;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tasks of a campaign as a file. */
@Named("campaignExport")
@RequestScoped
public class CampaignExport {

    @Inject private TableFiles files;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private CampaignWords campaignWords;

    @Inject private Clock clock;

    /**
     * The tasks the reader sees, as they are now.
     *
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, CampaignView view) throws IOException {
        CampaignProgress progress = view.getProgress();
        Campaign campaign = view.getFile().campaign();
        Table table =
                new TaskTable(
                                progress,
                                campaignWords::lead,
                                campaignWords.names(view.getFile().groups()),
                                words)
                        .of(title(campaign), note(campaign, progress), explanations(view));
        return files.take(
                format,
                new TableOrder(
                        "campaign.export",
                        table.title(),
                        "?campaign=" + campaign.code(),
                        "campaign-"
                                + campaign.code().toLowerCase(Locale.ROOT)
                                + "-"
                                + words.today(),
                        progress.rows().size(),
                        () -> table));
    }

    private String title(Campaign campaign) {
        return words.of("campaign.file.title", words.pick(campaign.nameZh(), campaign.nameEn()));
    }

    private String note(Campaign campaign, CampaignProgress progress) {
        return words.of(
                "campaign.file.note",
                campaign.city(),
                campaignWords.span(campaign),
                words.of(
                        "export.taken",
                        user.getName(),
                        words.full(clock.instant()),
                        words.number(progress.rows().size())));
    }

    /** What the page says around its table. */
    private List<String> explanations(CampaignView view) {
        CampaignFile file = view.getFile();
        List<String> lines = new ArrayList<>();
        if (view.isDemo()) {
            lines.add(words.of("campaign.file.demo"));
        }
        lines.add(
                words.of(
                        file.campaign().hasDetectors()
                                ? "campaign.file.counts"
                                : "campaign.file.counts.plain"));
        if (file.campaign().isOver(words.today())) {
            lines.add(words.of("campaign.over", words.date(file.campaign().endsOn())));
        }
        lines.addAll(view.getNotes());
        lines.addAll(view.getAllChecks());
        return lines;
    }
}
