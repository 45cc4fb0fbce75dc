/** A box to be written in. */
export const NEW_BOX = "::: hop Cần biết\nViết nội dung của hộp ở đây.\n:::";

/** A table to be written in. */
export const NEW_TABLE = "| Cột một | Cột hai | Cột ba |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |";
