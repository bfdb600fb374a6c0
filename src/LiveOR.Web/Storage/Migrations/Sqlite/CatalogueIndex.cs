using Microsoft.EntityFrameworkCore.Migrations;

namespace LiveOR.Web.Storage.Migrations.Sqlite;

/// <summary>The full-text index of the archive, and what takes words out of it in the same transaction that erases them from the journal,
/// changes a status, or changes the procedure: whatever may be found again is put in afterwards.</summary>
internal static class CatalogueIndex
{
    public static void Create(MigrationBuilder migration)
    {
        migration.Sql(
            """
            CREATE VIRTUAL TABLE "ArchiveWords" USING fts5(
                "Label", "Words", "Also", "Elapsed" UNINDEXED, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
            """);

        // Otherwise the words of a deleted row stay in the index until its segments happen to be merged.
        migration.Sql("""INSERT INTO "ArchiveWords" ("ArchiveWords", rank) VALUES ('secure-delete', 1);""");
        migration.Sql(
            """
            CREATE TRIGGER "Volumes_take_their_words_along" AFTER DELETE ON "Volumes"
            BEGIN
                DELETE FROM "ArchiveWords" WHERE rowid >= (OLD."Place" << 20) AND rowid < ((OLD."Place" + 1) << 20);
            END;
            """);
        migration.Sql(
            """
            CREATE TRIGGER "Journal_erasure_reaches_the_catalogue" AFTER UPDATE OF "Payload" ON "Journal" WHEN NEW."Payload" IS NULL
            BEGIN
                DELETE FROM "ArchiveWords"
                WHERE rowid = (SELECT ("Place" << 20) + NEW."Number" FROM "Volumes" WHERE "ProcedureId" = NEW."ProcedureId");
            END;
            """);
        migration.Sql(
            """
            CREATE TRIGGER "Journal_status_reaches_the_catalogue" AFTER INSERT ON "Journal" WHEN NEW."Kind" = 'Status'
            BEGIN
                DELETE FROM "Volumes" WHERE "ProcedureId" = NEW."ProcedureId";
            END;
            """);
        migration.Sql(
            """
            CREATE TRIGGER "Procedures_change_reaches_the_catalogue" AFTER UPDATE ON "Procedures"
            BEGIN
                DELETE FROM "Volumes" WHERE "ProcedureId" = NEW."Id";
            END;
            """);
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.Sql("""DROP TRIGGER "Procedures_change_reaches_the_catalogue";""");
        migration.Sql("""DROP TRIGGER "Journal_status_reaches_the_catalogue";""");
        migration.Sql("""DROP TRIGGER "Journal_erasure_reaches_the_catalogue";""");
        migration.Sql("""DROP TABLE "ArchiveWords";""");
    }
}
