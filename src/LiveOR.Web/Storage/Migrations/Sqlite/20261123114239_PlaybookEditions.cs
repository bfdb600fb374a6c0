using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveOR.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlaybookEditions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PlaybookEditions",
                columns: table => new
                {
                    PlaybookId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaybookEditions", x => new { x.PlaybookId, x.Number });
                });

            migrationBuilder.Sql(
                """
                CREATE TRIGGER "PlaybookEditions_are_never_changed" BEFORE UPDATE ON "PlaybookEditions"
                BEGIN SELECT RAISE(ABORT, 'Editions of playbooks are append-only.'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "PlaybookEditions_are_never_deleted" BEFORE DELETE ON "PlaybookEditions"
                BEGIN SELECT RAISE(ABORT, 'Editions of playbooks are append-only.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlaybookEditions");
        }
    }
}
