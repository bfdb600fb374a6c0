using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveOR.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ArchiveTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Terms",
                table: "Procedures",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Terms",
                table: "Procedures");
        }
    }
}
