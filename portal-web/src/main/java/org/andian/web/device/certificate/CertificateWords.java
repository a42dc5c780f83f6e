package org.andian.web.device.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.demand.Shortfall;
import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.web.frame.Words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What is told of certificates in the words of their reader, for pages and files alike. */
@Named("certificateWords")
@RequestScoped
public class CertificateWords {

    @Inject private Words words;

    public CertificateWords() {}

    CertificateWords(Words words) {
        this.words = words;
    }

    public List<CertifiedFunction> getFunctions() {
        return List.of(CertifiedFunction.values());
    }

    public List<Certified> getStates() {
        return List.of(Certified.values());
    }

    public String function(CertifiedFunction function) {
        return words.of("device.certified.function." + function);
    }

    public String functions(Collection<CertifiedFunction> functions) {
        return functions.stream()
                .map(this::function)
                .collect(Collectors.joining(words.of("reach.comma")));
    }

    /** As a sheet has several in one cell. */
    String cell(Collection<CertifiedFunction> functions) {
        return functions.stream().map(this::function).collect(Collectors.joining("; "));
    }

    /** The class that gives a state its shape and colour. */
    public String style(Certified state) {
        return switch (state) {
            case VALID -> "is-normal";
            case DUE -> "is-due";
            case EXPIRED -> "is-overdue";
            case NONE -> "is-waiting";
        };
    }

    /**
     * The state with the day that says why.
     *
     * @param expiresOn null where there is none
     */
    public String state(Certified state, LocalDate expiresOn) {
        return switch (state) {
            case VALID, NONE -> words.code("device.certified", state);
            case DUE -> words.of("device.certified.due.on", words.date(expiresOn));
            case EXPIRED -> words.of("device.certified.expired.on", words.date(expiresOn));
        };
    }

    /** Why a device does not qualify. */
    public String why(Shortfall shortfall) {
        return switch (shortfall.why()) {
            case NONE -> words.of("demand.why.NONE");
            case EXPIRED ->
                    words.of(
                            "demand.why.EXPIRED",
                            shortfall.number(),
                            words.date(shortfall.expiresOn()));
            case NOT_CCC -> words.of("demand.why.NOT_CCC", shortfall.number());
            case LACKS ->
                    words.of(
                            "demand.why.LACKS", shortfall.number(), functions(shortfall.lacking()));
        };
    }
}
