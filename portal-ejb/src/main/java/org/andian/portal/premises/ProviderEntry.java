package org.andian.portal.premises;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.util.Objects;

/** A technical service provider as it is kept; its code never changes. */
@Entity
@Table(name = "provider")
class ProviderEntry {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;
    private String phone;
    private boolean demo;

    @Version private int version;

    protected ProviderEntry() {}

    ProviderEntry(String code, String name, String phone, boolean demo) {
        if (code == null || code.isBlank() || code.length() > LONGEST_CODE) {
            throw new Refusal(PremisesReason.PROVIDER_CODE, LONGEST_CODE);
        }
        this.code = code;
        this.demo = demo;
        rename(name, phone);
    }

    /**
     * @param phone null or blank for none
     */
    final void rename(String name, String phone) {
        String shown = PlainText.of(name);
        String number = PlainText.folded(phone);
        if (shown == null
                || shown.isEmpty()
                || shown.length() > LONGEST_NAME
                || number != null && number.length() > LONGEST_PHONE) {
            throw new Refusal(PremisesReason.PROVIDER_NAME, LONGEST_NAME, LONGEST_PHONE);
        }
        this.name = shown;
        this.phone = number == null || number.isEmpty() ? null : number;
    }

    /** Nobody has changed it since the caller looked at it. */
    void requireVersion(int seen) {
        if (version != seen) {
            throw new Refusal(PremisesReason.CHANGED, name);
        }
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProviderEntry entry && code.equals(entry.code);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(code);
    }
}
