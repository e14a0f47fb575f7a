#!/bin/sh
# Run once by the database's image, when it makes an empty database: the account with which e-Dokter works.
#
# The image itself makes edokter_owner, which owns the tables (MARIADB_USER). That one gives the working account its rights,
# table by table, at every start of e-Dokter: all it needs, and to the audit trail nothing but add and read.

literal() {
    printf '%s' "$1" | sed "s/[\\\\']/\\\\&/g"
}

MYSQL_PWD="$MARIADB_ROOT_PASSWORD" mariadb --protocol=socket --user=root <<SQL
CREATE USER 'edokter'@'%' IDENTIFIED BY '$(literal "$EDOKTER_DB_PASSWORD")';
GRANT SELECT, INSERT ON edokter.* TO 'edokter'@'%';
GRANT ALL PRIVILEGES ON edokter.* TO 'edokter_owner'@'%' WITH GRANT OPTION;
SQL
