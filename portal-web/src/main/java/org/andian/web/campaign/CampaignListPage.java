package org.andian.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.campaign.Quotas;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.util.List;
import java.util.stream.Collectors;

/** The campaigns of the reader's cities with what runs today. */
@Named("campaignListPage")
@RequestScoped
public class CampaignListPage {

    @Inject private CurrentUser user;

    @Inject private Campaigns campaigns;

    @Inject private CampaignFiles files;

    @Inject private Quotas quotas;

    @Inject private Words words;

    private List<Row> rows;

    /**
     * @param next the next filing due, null for none. @param total null when the reader sees no
     *     district's figures
     */
    public record Row(CampaignFile file, FilingDue next, CampaignProgress.Cell total) {}

    /** In the order of their start; read once a request. */
    public List<Row> getRows() {
        if (rows == null) {
            rows =
                    campaigns.list(user.scope()).stream()
                            .map(campaign -> row(files.get(user.scope(), campaign.code())))
                            .toList();
        }
        return rows;
    }

    private Row row(CampaignFile file) {
        FilingDue next =
                file.filings().stream()
                        .filter(filing -> !filing.isPast(words.today()))
                        .findFirst()
                        .orElse(null);
        CampaignProgress progress = quotas.progress(user.scope(), file.campaign().code());
        return new Row(file, next, progress.rows().isEmpty() ? null : progress.total().whole());
    }

    /** What runs today in words. */
    public String running(CampaignFile file) {
        if (file.campaign().isOver(words.today())) {
            return words.of("campaign.over", words.date(file.campaign().endsOn()));
        }
        if (!file.campaign().isRunning(words.today())) {
            return words.of("campaign.not.begun");
        }
        String phases =
                file.running(words.today()).stream()
                        .map(phase -> words.pick(phase.nameZh(), phase.nameEn()))
                        .collect(Collectors.joining(words.of("campaign.comma")));
        return phases.isEmpty() ? words.of("campaign.running") : phases;
    }
}
