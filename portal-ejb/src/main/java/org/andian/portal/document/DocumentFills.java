package org.andian.portal.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.order.Orders;
import org.andian.portal.hazard.transfer.CaseTransfer;
import org.andian.portal.hazard.transfer.CaseTransfers;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Door: what a document would say of something the portal knows, as far as the caller reaches it.
 * It is a text to begin with: whoever writes the document changes it, and later facts do not.
 */
@Stateless
public class DocumentFills {

    private static final Pattern TRANSFER = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Pattern ORDER = Pattern.compile("\\d{1,18}");

    @Inject private Orders orders;

    @Inject private Hazards hazards;

    @Inject private CaseTransfers transfers;

    @Inject private Campaigns campaigns;

    @Inject private Quotas quotas;

    @Inject private Today today;

    /**
     * @param key as {@link DocumentSource} says
     * @throws Refusal NO_SOURCE also for what is out of reach
     */
    public DocumentDraft fill(Scope scope, DocumentKind kind, DocumentSource source, String key) {
        scope.requireToRead(Role::mayWriteDocuments, "write documents");
        if (kind == null || source == null || key == null) {
            throw new Refusal(DocumentReason.NO_SOURCE);
        }
        return switch (source) {
            case ORDER -> order(scope, key);
            case TRANSFER -> transfer(scope, key);
            case CAMPAIGN -> campaign(scope, kind, key);
        };
    }

    private DocumentDraft order(Scope scope, String key) {
        if (!ORDER.matcher(key).matches()) {
            throw new Refusal(DocumentReason.NO_SOURCE);
        }
        long id = Long.parseLong(key);
        OrderRow order =
                orders.find(scope, id).orElseThrow(() -> new Refusal(DocumentReason.NO_SOURCE));
        return FilledTexts.of(order, orders.items(scope, id));
    }

    private DocumentDraft transfer(Scope scope, String key) {
        Matcher numbers = TRANSFER.matcher(key);
        if (!numbers.matches()) {
            throw new Refusal(DocumentReason.NO_SOURCE);
        }
        long hazard = Long.parseLong(numbers.group(1));
        long id = Long.parseLong(numbers.group(2));
        HazardRow row =
                hazards.find(scope, hazard)
                        .orElseThrow(() -> new Refusal(DocumentReason.NO_SOURCE));
        CaseTransfer sent =
                transfers.list(scope, hazard).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(DocumentReason.NO_SOURCE));
        return FilledTexts.of(row, sent);
    }

    private DocumentDraft campaign(Scope scope, DocumentKind kind, String key) {
        CampaignFile file =
                campaigns.find(scope, key).orElseThrow(() -> new Refusal(DocumentReason.NO_SOURCE));
        return FilledTexts.of(kind, file.campaign(), quotas.progress(scope, key), today.date());
    }
}
