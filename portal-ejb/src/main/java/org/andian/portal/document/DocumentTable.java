package org.andian.portal.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads documents within the caller's reach. */
@ApplicationScoped
class DocumentTable {

    private static final String COLUMNS =
            """
            select d.id, d.kind, d.state, d.body_id, b.name as body, x.name as district, x.path, d.template_id,
              d.source, d.source_key, d.mark, d.for_year, d.no, d.edition, d.issued_on, d.correcting, d.archived_as,
              d.made_at, d.made_by, d.changed_at, d.changed_by, d.version,
              coalesce(e.title, d.title) as shown_title, coalesce(e.addressee, d.addressee) as shown_addressee
            """;

    private static final String FROM =
            """
            from document d join body_view b on b.id = d.body_id join district_view x on x.id = b.district_id
              left join document_edition e on e.document_id = d.id and e.edition = d.edition
            where \
            """;

    /** A number as it is printed, with brackets of any kind around its year. */
    private static final Pattern NUMBER =
            Pattern.compile("(.*?)[\\x{3014}\\[(](\\d{4})[\\x{3015}\\])](\\d{1,6})\\x{53F7}?");

    @Inject private Sql sql;

    /** A document with what only those see who write it. */
    record Whole(
            DocumentRow row,
            String path,
            Long templateId,
            DocumentSource source,
            String sourceKey,
            String correcting) {}

    /** What is being written first, then by the day of issue, the latest first. */
    public List<DocumentRow> page(Scope scope, DocumentQuery query) {
        List<Object> parameters = new ArrayList<>();
        String where = where(DocumentReach.of(scope), query, parameters);
        parameters.addAll(List.of(query.size(), query.first()));
        return sql.list(
                COLUMNS
                        + FROM
                        + where
                        + " order by d.issued_on is not null, d.issued_on desc, d.id desc limit ?"
                        + " offset ?",
                parameters,
                DocumentTable::row);
    }

    public int count(Scope scope, DocumentQuery query) {
        List<Object> parameters = new ArrayList<>();
        return (int)
                sql.count(
                        "select count(*) as n "
                                + FROM
                                + where(DocumentReach.of(scope), query, parameters),
                        parameters);
    }

    public Optional<Whole> find(Scope scope, long id) {
        Reach reach = DocumentReach.of(scope);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(id);
        return sql.first(
                COLUMNS + FROM + reach.sql() + " and d.id = ?", parameters, DocumentTable::whole);
    }

    public DocumentDraft draft(long id) {
        return sql.first(
                        "select title, addressee, body, table_title, table_rows, copies from"
                                + " document where id = ?",
                        List.of(id),
                        DocumentTable::draft)
                .orElseThrow();
    }

    /** The latest first. */
    public List<DocumentEdition> editions(long id) {
        return sql.list(
                """
                select e.*, p.sha256 as pdf_sha256, w.sha256 as word_sha256
                from document_edition e
                join document_file p on p.document_id = e.document_id and p.edition = e.edition and p.format = 'pdf'
                join document_file w on w.document_id = e.document_id and w.edition = e.edition and w.format = 'docx'
                where e.document_id = ? order by e.edition desc\
                """,
                List.of(id),
                row ->
                        new DocumentEdition(
                                (int) row.number("edition"),
                                draft(row),
                                row.text("signer"),
                                row.text("reason"),
                                row.day("issued_on"),
                                row.instant("issued_at"),
                                row.text("issued_by"),
                                (int) row.number("pages"),
                                row.text("pdf_sha256"),
                                row.text("word_sha256")));
    }

    /**
     * @return empty for what there is not
     * @throws Refusal ALTERED where it no longer has the hash with which it was issued
     */
    public Optional<byte[]> file(long id, int edition, String format) {
        return sql.first(
                "select content, sha256 from document_file where document_id = ? and edition = ?"
                        + " and format = ?",
                List.of(id, edition, format),
                DocumentTable::genuine);
    }

    private static byte[] genuine(Row row) {
        byte[] content = row.bytes("content");
        if (!DocumentTemplates.sha256(content).equals(row.text("sha256"))) {
            throw new Refusal(DocumentReason.ALTERED);
        }
        return content;
    }

    /** Whatever its state; a template that was retired fills what was begun with it. */
    public Optional<byte[]> template(Long id) {
        return id == null
                ? Optional.empty()
                : sql.first(
                        "select content from document_template where id = ?",
                        List.of(id),
                        row -> row.bytes("content"));
    }

    private static String where(Reach reach, DocumentQuery query, List<Object> parameters) {
        parameters.addAll(reach.parameters());
        StringBuilder where = new StringBuilder(reach.sql());
        and(where, parameters, "d.kind = ?", name(query.kind()));
        and(where, parameters, "d.state = ?", name(query.state()));
        and(where, parameters, "d.for_year = ?", query.year());
        and(where, parameters, "d.issued_on >= ?", query.from());
        and(where, parameters, "d.issued_on <= ?", query.to());
        if (query.text() != null) {
            where.append(" and ").append(text(query.text().strip(), parameters));
        }
        return where.toString();
    }

    private static String text(String text, List<Object> parameters) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            parameters.add(Like.containing(number.group(1)));
            parameters.add(Integer.valueOf(number.group(2)));
            parameters.add(Integer.valueOf(number.group(3)));
            return "d.mark like ? and d.for_year = ? and d.no = ?";
        }
        String like = Like.containing(text);
        parameters.addAll(List.of(like, like, like));
        return "(coalesce(e.title, d.title) like ? or coalesce(e.addressee, d.addressee) like ? or"
                + " d.mark like ?)";
    }

    private static String name(Enum<?> one) {
        return one == null ? null : one.name();
    }

    private static void and(
            StringBuilder where, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    private static DocumentDraft draft(Row row) {
        return new DocumentDraft(
                row.text("title"),
                row.text("addressee"),
                row.text("body"),
                row.text("table_title"),
                row.text("table_rows"),
                row.text("copies"));
    }

    private static Whole whole(Row row) {
        String source = row.text("source");
        return new Whole(
                row(row),
                row.text("path"),
                row.numberOrNull("template_id"),
                source == null ? null : DocumentSource.valueOf(source),
                row.text("source_key"),
                row.text("correcting"));
    }

    private static DocumentRow row(Row row) {
        String mark = row.text("mark");
        int year = (int) row.number("for_year");
        int no = (int) row.number("no");
        return new DocumentRow(
                row.number("id"),
                DocumentKind.valueOf(row.text("kind")),
                DocumentState.valueOf(row.text("state")),
                row.number("body_id"),
                row.text("body"),
                row.text("district"),
                mark == null ? null : DocumentWords.number(mark, year, no),
                mark == null ? null : Integer.valueOf(year),
                mark == null ? null : Integer.valueOf(no),
                row.text("shown_title"),
                row.text("shown_addressee"),
                (int) row.number("edition"),
                row.day("issued_on"),
                row.text("archived_as"),
                row.instant("made_at"),
                row.text("made_by"),
                row.instant("changed_at"),
                row.text("changed_by"),
                (int) row.number("version"));
    }
}
