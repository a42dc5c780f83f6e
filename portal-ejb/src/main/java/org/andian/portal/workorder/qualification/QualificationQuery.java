package org.andian.portal.workorder.qualification;

/**
 * Which qualifications; null = not limited by that side.
 *
 * @param text part of their name, number or issuer, or of the provider's name or code
 * @param provider code
 */
public record QualificationQuery(String text, Validity validity, String provider) {

    public static QualificationQuery ofProvider(String code) {
        return new QualificationQuery(null, null, code);
    }
}
