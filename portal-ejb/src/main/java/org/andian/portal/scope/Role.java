package org.andian.portal.scope;

/**
 * The roles of the field; the three administrators are separate accounts and do no business (GB/T
 * 22239-2019, 8.1.4).
 */
public enum Role {
    SYSTEM_ADMINISTRATOR,
    SECURITY_ADMINISTRATOR,
    AUDIT_ADMINISTRATOR,
    CITY_OFFICE,
    DISTRICT_OFFICE,
    INDUSTRY_REGULATOR,
    FIRE_BRIGADE,
    GRID_OFFICER,
    DUTY_WATCHER,
    SAFETY_MANAGER,
    SERVICE_PROVIDER,
    LEADER;

    public boolean isAdministrator() {
        return this == SYSTEM_ADMINISTRATOR
                || this == SECURITY_ADMINISTRATOR
                || this == AUDIT_ADMINISTRATOR;
    }

    /**
     * Grants rights, publishes or controls what others rely on: the three administrators, and the
     * offices, which publish bulletins and set tasks.
     */
    public boolean needsSecondFactor() {
        return isAdministrator() || this == CITY_OFFICE || this == DISTRICT_OFFICE;
    }

    /** May confirm alarms that lie in its reach. */
    public boolean mayAcknowledge() {
        return switch (this) {
            case CITY_OFFICE,
                    DISTRICT_OFFICE,
                    DUTY_WATCHER,
                    SAFETY_MANAGER,
                    SERVICE_PROVIDER,
                    GRID_OFFICER ->
                    true;
            default -> false;
        };
    }

    /** May register, edit, move and close premises in its reach. */
    public boolean mayKeepPremises() {
        return this == SYSTEM_ADMINISTRATOR || this == CITY_OFFICE || this == DISTRICT_OFFICE;
    }

    /** May name the people a premises in its reach has told of its alarms. */
    public boolean mayKeepContacts() {
        return this == CITY_OFFICE || this == DISTRICT_OFFICE || this == SAFETY_MANAGER;
    }

    /** May set who is told of alarms in its reach, and when. */
    public boolean mayKeepChain() {
        return this == SYSTEM_ADMINISTRATOR || this == CITY_OFFICE || this == DISTRICT_OFFICE;
    }

    /**
     * May register, retire, move and replace devices in its reach: whoever installs them, and the
     * city's office.
     */
    public boolean mayKeepDevices() {
        return this == SYSTEM_ADMINISTRATOR || this == CITY_OFFICE || this == SERVICE_PROVIDER;
    }

    /** May put papers and photos to premises in its reach: whoever goes there or answers for it. */
    public boolean mayAddFiles() {
        return switch (this) {
            case CITY_OFFICE,
                    DISTRICT_OFFICE,
                    INDUSTRY_REGULATOR,
                    FIRE_BRIGADE,
                    GRID_OFFICER,
                    SAFETY_MANAGER,
                    SERVICE_PROVIDER ->
                    true;
            default -> false;
        };
    }

    /** May remove files that others have added. */
    public boolean mayRemoveFiles() {
        return this == CITY_OFFICE || this == DISTRICT_OFFICE;
    }

    /** May ask for accounts below its own role, which the security administrator then releases. */
    public boolean mayAskForAccounts() {
        return this == CITY_OFFICE || this == DISTRICT_OFFICE || this == SAFETY_MANAGER;
    }

    /** May enter a hazard that was found at premises in its reach. */
    public boolean mayRegisterHazards() {
        return !isAdministrator() && this != LEADER;
    }

    /** May say of an alarm that it is no hazard: whoever is not the one who would have to mend. */
    public boolean mayDismissProposals() {
        return maySuperviseHazards() || this == GRID_OFFICER || this == DUTY_WATCHER;
    }

    /**
     * May grade, merge, order, review and close hazards in its reach, grade premises and record
     * fires.
     */
    public boolean maySuperviseHazards() {
        return switch (this) {
            case CITY_OFFICE, DISTRICT_OFFICE, INDUSTRY_REGULATOR, FIRE_BRIGADE -> true;
            default -> false;
        };
    }

    /** May prove that a hazard is mended, and ask for more time. */
    public boolean mayMendHazards() {
        return this == SAFETY_MANAGER || this == SERVICE_PROVIDER;
    }

    /** May keep kinds, checklist and legal bases, for the whole installation. */
    public boolean mayKeepHazardCatalogue() {
        return this == CITY_OFFICE;
    }

    /**
     * May have the provider of premises in its reach install, repair or inspect something there.
     */
    public boolean mayDispatchWork() {
        return switch (this) {
            case CITY_OFFICE, DISTRICT_OFFICE, DUTY_WATCHER, SAFETY_MANAGER -> true;
            default -> false;
        };
    }

    /** May take on work orders, arrive, and say that the work is done. */
    public boolean mayDoWork() {
        return this == SERVICE_PROVIDER;
    }

    /**
     * May take over what a provider has done, or send it back: the premises itself, and the offices
     * where it has nobody.
     */
    public boolean mayTakeOverWork() {
        return this == SAFETY_MANAGER || this == CITY_OFFICE || this == DISTRICT_OFFICE;
    }

    /** May set by which rules work is given out in its reach. */
    public boolean mayKeepWorkRules() {
        return this == CITY_OFFICE || this == DISTRICT_OFFICE;
    }

    /** May enter what a provider is qualified for: the provider itself, and the offices. */
    public boolean mayKeepQualifications() {
        return this == SERVICE_PROVIDER || this == CITY_OFFICE || this == DISTRICT_OFFICE;
    }

    /** May record that people of premises in its reach were trained. */
    public boolean mayRecordTraining() {
        return switch (this) {
            case CITY_OFFICE, DISTRICT_OFFICE, SAFETY_MANAGER, SERVICE_PROVIDER -> true;
            default -> false;
        };
    }

    /** May plan inspections in its reach, give them to people, cancel them, and make draws. */
    public boolean mayPlanInspections() {
        return maySuperviseHazards();
    }

    /** May go and inspect premises in its reach. */
    public boolean mayInspect() {
        return mayPlanInspections() || this == GRID_OFFICER;
    }

    /** May check its own premises by itself. */
    public boolean maySelfCheck() {
        return this == SAFETY_MANAGER;
    }

    /** May walk on patrol in its reach, and tell where it stood. */
    public boolean mayPatrol() {
        return mayInspect() || this == SAFETY_MANAGER;
    }

    /** May set the places and routes of patrols in its reach. */
    public boolean mayKeepPatrols() {
        return mayPlanInspections() || this == SAFETY_MANAGER;
    }

    /** May record publicity of the districts it works for. */
    public boolean mayPublicise() {
        return mayInspect();
    }

    /** May keep the checklists of inspections, for the whole installation. */
    public boolean mayKeepInspectionLists() {
        return this == CITY_OFFICE;
    }

    /** May keep the register of areas, and add columns to ledgers, in its reach. */
    public boolean mayKeepLedgers() {
        return this == CITY_OFFICE || this == DISTRICT_OFFICE;
    }

    /** May say why what is written and what is told do not differ, in its reach. */
    public boolean maySettleDifferences() {
        return maySuperviseHazards();
    }

    /**
     * May see, in its reach, of which official it is in doubt whether he was there: the offices and
     * regulators, and nobody whom that official inspects or sends.
     */
    public boolean maySeeOfficialsInDoubt() {
        return maySettleDifferences();
    }

    /** May set up campaigns of the cities in its reach, change and end what is set up. */
    public boolean maySetUpCampaigns() {
        return this == CITY_OFFICE;
    }

    /** May enter buildings that are no premises yet, and where nothing can be installed. */
    public boolean mayKeepCampaignRegisters() {
        return this == CITY_OFFICE || this == DISTRICT_OFFICE;
    }

    /** May read what campaigns have filed in its reach. */
    public boolean maySeeFilings() {
        return maySuperviseHazards() || this == LEADER;
    }

    /** May write and hand in what its body owes a campaign, or receive what others owe. */
    public boolean mayHandleFilings() {
        return this == CITY_OFFICE || this == DISTRICT_OFFICE || this == INDUSTRY_REGULATOR;
    }

    /** May set what a campaign has filed, and who signs there; its campaign decides the rest. */
    public boolean mayKeepFilingRules() {
        return this == CITY_OFFICE || this == INDUSTRY_REGULATOR;
    }

    /**
     * May write the rules of an assessment, publish its rankings, and answer appeals; its campaign
     * decides who does.
     */
    public boolean mayAssess() {
        return this == CITY_OFFICE || this == DISTRICT_OFFICE || this == INDUSTRY_REGULATOR;
    }

    /** May appeal against what its own district came to. */
    public boolean mayAppeal() {
        return this == DISTRICT_OFFICE;
    }

    /** May publish in the name of the offices of districts in its reach. */
    public boolean mayPublish() {
        return this == CITY_OFFICE || this == DISTRICT_OFFICE;
    }

    /** May write and issue documents of bodies of its very district, and bring templates. */
    public boolean mayWriteDocuments() {
        return maySuperviseHazards();
    }

    /** May configure the portal itself, and set rules. */
    public boolean mayConfigure() {
        return this == SYSTEM_ADMINISTRATOR;
    }
}
