package org.andian.web.bulk;

import jakarta.enterprise.context.ApplicationScoped;

import org.andian.portal.bulk.Field;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Vocabulary;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of both languages by which a sheet names columns, roles, certified functions and kinds
 * of bodies: a Chinese sheet may be sent from an English page. A sheet of an earlier release has
 * the former name.
 */
@ApplicationScoped
class Vocabularies {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** In both languages at once, whichever the page has. */
    public Vocabulary of(Kind kind) {
        Map<String, String> headings = new HashMap<>();
        Set<String> remarks = new HashSet<>();
        Set<String> examples = new HashSet<>();
        Map<String, String> codes = new HashMap<>();
        for (ResourceBundle words :
                LANGUAGES.stream()
                        .map(
                                language ->
                                        ResourceBundle.getBundle(
                                                "org.andian.web.messages", language))
                        .toList()) {
            for (Field field : kind.fields()) {
                Stream.of(heading(kind, field), heading(kind, field) + ".former")
                        .filter(words::containsKey)
                        .map(words::getString)
                        .forEach(name -> headings.put(Vocabulary.normal(name), field.code()));
            }
            remarks.add(Vocabulary.normal(words.getString("bulk.remarks")));
            examples.add(words.getString(heading(kind, kind.fields().getFirst()) + ".example"));
            Stream.of(Role.values())
                    .forEach(role -> codes.put(words.getString("role." + role), role.name()));
            Stream.of(CertifiedFunction.values())
                    .forEach(
                            one ->
                                    codes.put(
                                            words.getString("device.certified.function." + one),
                                            one.name()));
            Stream.of(NewBody.Kind.values())
                    .forEach(
                            body ->
                                    codes.put(
                                            words.getString("bulk.bodyKind." + body), body.name()));
        }
        return new Vocabulary(headings, remarks, examples, codes);
    }

    static String heading(Kind kind, Field field) {
        return heading(kind, field.code());
    }

    /** Bundle key of a field's heading; its rule and example stand below it. */
    static String heading(Kind kind, String field) {
        return "bulk." + kind + "." + field;
    }
}
