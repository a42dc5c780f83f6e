package org.andian.web.local;

import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.certificate.CertificateLine;
import org.andian.portal.device.certificate.CertificateNumber;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.device.certificate.NewCertificate;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.web.device.Registration;
import org.andian.web.rest.Unprocessable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Invented people, places and devices for the demo, in the order in which they are registered;
 * absent sections are empty.
 */
public record DemoOrganisation(
        List<DemoProvider> providers,
        List<DemoBody> bodies,
        List<DemoPremises> premises,
        List<DemoRegulator> regulators,
        List<DemoAccount> accounts,
        List<DemoAccountRequest> accountRequests,
        List<Registration> devices,
        List<DemoCertificate> certificates,
        List<DemoQuota> quotas,
        List<DemoPilot> pilots,
        List<DemoFile> files) {

    public record DemoProvider(String code, String name, String phone) {}

    /**
     * @param key by which regulators of the same call name this body. @param kind such as
     *     SAFETY-OFFICE or BUREAU. @param from null for today
     */
    public record DemoBody(
            String key,
            String name,
            String kind,
            String department,
            String district,
            LocalDate from) {

        NewBody toBody() {
            return new NewBody(name, kindOfBody(), department, district, true);
        }

        private NewBody.Kind kindOfBody() {
            return Arrays.stream(NewBody.Kind.values())
                    .filter(one -> one.name().equals(String.valueOf(kind).replace('-', '_')))
                    .findFirst()
                    .orElseThrow(() -> new Unprocessable("There is no kind of body " + kind + "."));
        }
    }

    /**
     * Of one premises, or of a group and district.
     *
     * @param body key of a body of the same call
     * @param from null for today
     */
    public record DemoRegulator(
            String body, String venueGroup, String district, String premises, LocalDate from) {

        public DemoRegulator {
            if (premises != null && (venueGroup != null || district != null)) {
                throw new Unprocessable(
                        "Name the regulator of one premises, or of a group and district, not both"
                                + " at once.");
            }
        }
    }

    /**
     * @param openedOn null for today
     */
    public record DemoPremises(
            String code,
            String name,
            String creditCode,
            String district,
            String venueGroup,
            String provider,
            String address,
            Double lon,
            Double lat,
            String contactName,
            String contactPhone,
            LocalDate openedOn) {

        NewPremises toPremises() {
            return new NewPremises(
                    code,
                    name,
                    creditCode,
                    district,
                    venueGroup,
                    provider,
                    address,
                    lon,
                    lat,
                    contactName,
                    contactPhone,
                    true);
        }
    }

    public record DemoAccount(
            String login,
            String name,
            String phone,
            String password,
            boolean mustChange,
            List<DemoGrant> grants) {}

    /**
     * @param district code or name, {@code premises} and {@code provider} codes; null = not limited
     *     by that side
     */
    public record DemoGrant(
            Role role, String district, Set<String> industries, String premises, String provider) {}

    /**
     * An account that is asked for.
     *
     * @param by login of the account that asks
     * @param refusedBy login of the security administrator who says no, null where it waits
     * @param refusal why
     */
    public record DemoAccountRequest(
            String by,
            String login,
            String name,
            String phone,
            DemoGrant grant,
            String why,
            String refusedBy,
            String refusal) {}

    /**
     * @param devices numbers of those that have it
     */
    public record DemoCertificate(
            List<String> devices,
            String number,
            List<CertifiedFunction> functions,
            String holder,
            String model,
            LocalDate issued,
            LocalDate expires,
            String note) {

        public DemoCertificate {
            devices = orEmpty(devices);
            functions = orEmpty(functions);
        }

        Stream<CertificateLine> lines() {
            NewCertificate certificate =
                    new NewCertificate(
                            new CertificateNumber(number),
                            functions,
                            holder,
                            model,
                            issued,
                            expires,
                            note);
            return devices.stream().map(no -> new CertificateLine(new DeviceNo(no), certificate));
        }
    }

    /**
     * @param by login of the account that sets it. @param district code or name. @param group a
     *     scope group's sequence, 0 for the task as a whole
     */
    public record DemoQuota(String by, String campaign, String district, int group, int quota) {}

    /**
     * @param by login of the account that names it. @param cityPilot chosen by the city
     */
    public record DemoPilot(
            String by, String campaign, String premises, Namer namer, boolean cityPilot) {}

    /**
     * Put to a premises. @param by login of the account that adds it. @param text of a paper; null
     * for a photo, which is drawn
     */
    public record DemoFile(String by, String premises, String name, String note, String text) {}

    public DemoOrganisation {
        providers = orEmpty(providers);
        bodies = orEmpty(bodies);
        premises = orEmpty(premises);
        regulators = orEmpty(regulators);
        accounts = orEmpty(accounts);
        accountRequests = orEmpty(accountRequests);
        devices = orEmpty(devices);
        certificates = orEmpty(certificates);
        quotas = orEmpty(quotas);
        pilots = orEmpty(pilots);
        files = orEmpty(files);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
