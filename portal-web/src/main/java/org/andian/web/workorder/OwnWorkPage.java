package org.andian.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.workorder.ProviderRecord;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkQuery;
import org.andian.portal.workorder.WorkQuery.Standing;
import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.WorkTally;
import org.andian.portal.workorder.qualification.KnownProvider;
import org.andian.portal.workorder.qualification.Qualification;
import org.andian.portal.workorder.qualification.QualificationQuery;
import org.andian.portal.workorder.qualification.Qualifications;
import org.andian.portal.workorder.training.TrainingQuery;
import org.andian.portal.workorder.training.Trainings;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

import java.util.List;

/** A provider's own page: what it has to do, how it has worked, what it is qualified for. */
@Named("ownWork")
@RequestScoped
public class OwnWorkPage {

    private static final int ROWS = 50;

    @Inject private WorkOrders orders;

    @Inject private Qualifications qualifications;

    @Inject private Trainings trainings;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    /** Null for who works for none, or for several. */
    public KnownProvider getProvider() {
        return readOnce.once(
                "ownWork.provider", () -> qualifications.own(user.scope()).orElse(null));
    }

    /** Null without a provider. */
    public WorkTally getTally() {
        return readOnce.once(
                "ownWork.tally",
                () ->
                        getProvider() == null
                                ? null
                                : orders.tally(user.scope(), getProvider().code()));
    }

    /** Null without a provider. */
    public ProviderRecord getRecord() {
        return readOnce.once(
                "ownWork.record",
                () ->
                        getProvider() == null
                                ? null
                                : orders.record(user.scope(), getProvider().code()));
    }

    /** Those not answered yet, those due first. */
    public List<WorkRow> getAsked() {
        return rows(Standing.DISPATCHED);
    }

    /** Those taken on, those due first. */
    public List<WorkRow> getUnderWay() {
        return rows(Standing.UNDER_WAY);
    }

    private List<WorkRow> rows(Standing standing) {
        return readOnce.once(
                List.of("ownWork.rows", standing),
                () ->
                        getProvider() == null
                                ? List.of()
                                : orders.page(
                                        user.scope(),
                                        WorkQuery.ofProvider(getProvider().code(), standing),
                                        0,
                                        ROWS));
    }

    /** Those that end first come first. */
    public List<Qualification> getQualifications() {
        return readOnce.once(
                "ownWork.qualifications",
                () ->
                        getProvider() == null
                                ? List.of()
                                : qualifications.page(
                                        user.scope(),
                                        QualificationQuery.ofProvider(getProvider().code()),
                                        0,
                                        ROWS));
    }

    /** Whether nothing it is qualified for is valid today. */
    public boolean isUnqualified() {
        return getProvider() != null
                && !readOnce.once(
                        "ownWork.qualified",
                        () -> qualifications.isQualified(user.scope(), getProvider().id()));
    }

    /** How many trainings it has held at premises it serves. */
    public int getTrainings() {
        return readOnce.once(
                "ownWork.trainings",
                () ->
                        getProvider() == null
                                ? 0
                                : trainings.count(
                                        user.scope(),
                                        TrainingQuery.ofProvider(getProvider().code())));
    }

    /** How many people it has trained there. */
    public long getTrained() {
        return readOnce.once(
                "ownWork.trained",
                () ->
                        getProvider() == null
                                ? 0L
                                : trainings.people(
                                        user.scope(),
                                        TrainingQuery.ofProvider(getProvider().code())));
    }
}
