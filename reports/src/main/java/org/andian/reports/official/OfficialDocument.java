package org.andian.reports.official;

import org.andian.reports.Table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an official document says; every text is printed as given, an empty one is left out with its
 * place.
 *
 * @param issuerMark in red at the head
 * @param number with its year in 〔〕, above the red rule
 * @param addressee flush left before the body, with its colon
 * @param table a small one behind the body; of a long one print a list of its own
 * @param copies who gets copies, at the foot of the last page
 * @param title the only text that must not be null here and should not be empty
 * @param date as it is printed, in Arabic figures (GB/T 9704-2012 7.3.5.4)
 */
public record OfficialDocument(
        String issuerMark,
        String number,
        String title,
        String addressee,
        List<Paragraph> body,
        Optional<Table> table,
        String signer,
        String date,
        String copies) {

    public OfficialDocument {
        Objects.requireNonNull(title, "title");
        body = List.copyOf(body);
    }

    /**
     * The body with the numbers of its headings before their texts, as every writer sets it (GB/T
     * 9704-2012 7.3.3).
     */
    public List<Paragraph> numbered() {
        Numbering numbering = new Numbering();
        return body.stream()
                .map(
                        paragraph ->
                                new Paragraph(
                                        paragraph.level(),
                                        numbering.before(paragraph) + paragraph.text()))
                .toList();
    }
}
