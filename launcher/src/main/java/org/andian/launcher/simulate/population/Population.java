package org.andian.launcher.simulate.population;

import java.util.List;

/**
 * The whole example, in the order in which it is registered. Districts are named by GB/T 2260 code,
 * or by name where a zone has none.
 */
public record Population(
        List<Provider> providers,
        List<Body> bodies,
        List<Regulator> regulators,
        List<Premises> premises,
        List<Account> accounts,
        List<AccountRequest> accountRequests,
        List<Device> devices,
        List<Certificate> certificates,
        List<Quota> quotas,
        List<Pilot> pilots,
        List<PaperFile> files) {

    public Population {
        providers = List.copyOf(providers);
        bodies = List.copyOf(bodies);
        regulators = List.copyOf(regulators);
        premises = List.copyOf(premises);
        accounts = List.copyOf(accounts);
        accountRequests = List.copyOf(accountRequests);
        devices = List.copyOf(devices);
        certificates = List.copyOf(certificates);
        quotas = List.copyOf(quotas);
        pilots = List.copyOf(pilots);
        files = List.copyOf(files);
    }

    /** The example of a seed. */
    public static Population of(long seed) {
        return new PopulationMaker(seed).make();
    }

    /** A technical service provider. */
    public record Provider(String code, String city, String name, String phone) {}

    /**
     * @param department null for a safety-committee office
     */
    public record Body(String key, String name, String kind, String department, String district) {}

    /** The body that regulates a venue group in a district. */
    public record Regulator(String body, String venueGroup, String district) {}

    /**
     * @param city the city's short name, first part of the code
     * @param creditCode null where such premises have none, as temples and old buildings
     * @param lon WGS-84 degrees, null in a zone without a seat
     */
    public record Premises(
            String code,
            String city,
            String name,
            String creditCode,
            String district,
            String venueGroup,
            String provider,
            String address,
            Double lon,
            Double lat,
            String contactName,
            String contactPhone) {}

    /** A login without its password, which is never made from the seed. */
    public record Account(String login, String city, String name, String phone, Grant grant) {}

    /**
     * An account that an office or a premises asks for.
     *
     * @param by login of the account that asks
     * @param refusedBy login of who says no, null where it waits for an answer
     */
    public record AccountRequest(
            String by,
            String login,
            String name,
            String phone,
            Grant grant,
            String why,
            String refusedBy,
            String refusal) {}

    /** One role with its reach; null or empty = not limited by that side. */
    public record Grant(
            String role,
            String district,
            List<String> industries,
            String premises,
            String provider) {}

    /**
     * @param curve name of the load curve its premises follows
     * @param lasting what is wrong with it for good: NONE, MUTE or STUBBORN
     */
    public record Device(
            String no,
            String city,
            String type,
            String premises,
            String position,
            String curve,
            List<Circuit> circuits,
            String lasting) {

        /** One with which nothing is wrong for good. */
        public Device(
                String no,
                String city,
                String type,
                String premises,
                String position,
                String curve,
                List<Circuit> circuits) {
            this(no, city, type, premises, position, curve, circuits, "NONE");
        }

        Device lasting(String wrong) {
            return new Device(no, city, type, premises, position, curve, circuits, wrong);
        }
    }

    /**
     * @param ratedCurrent A, null for a circuit that carries none, as a smoke detector's
     */
    public record Circuit(int no, String name, Double ratedCurrent) {}

    /**
     * One certificate of many devices, invented.
     *
     * @param devices their numbers
     * @param functions codes of the portal
     * @param issuedInDays from today on, negative for the past, as the other
     */
    public record Certificate(
            List<String> devices,
            String number,
            List<String> functions,
            String holder,
            String model,
            int issuedInDays,
            int expiresInDays,
            String note) {

        Certificate of(List<String> others) {
            return new Certificate(
                    others, number, functions, holder, model, issuedInDays, expiresInDays, note);
        }
    }

    /**
     * A district's task in a campaign, invented. @param by login of the city's office. @param group
     * a scope group's sequence, 0 for the task as a whole
     */
    public record Quota(String by, String campaign, String district, int group, int quota) {}

    /**
     * A pilot premises. @param namer DISTRICT or DEPARTMENT. @param cityPilot chosen by the city
     */
    public record Pilot(
            String by, String campaign, String premises, String namer, boolean cityPilot) {}

    /**
     * A photo or paper of a premises. @param by login of the city's office. @param text null for a
     * photo, which the portal draws
     */
    public record PaperFile(String by, String premises, String name, String note, String text) {}
}
