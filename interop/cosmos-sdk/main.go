// The Go peer of `cargo xtask interop`: reads ROWS, writes OUT, one JSON object a line. Upstream Cosmos SDK decodes our
// transactions, verifies their signatures, and builds and signs the same ones from their descriptions.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type row struct {
	ID            int               `json:"id"`
	Family        string            `json:"family"`
	Mode          string            `json:"mode"`
	ChainID       string            `json:"chain_id"`
	AccountNumber uint64            `json:"account_number,string"`
	Sequence      uint64            `json:"sequence,string"`
	Messages      []json.RawMessage `json:"messages"`
	Memo          string            `json:"memo"`
	TimeoutHeight uint64            `json:"timeout_height,string"`
	Fee           struct {
		Amount []struct {
			Denom  string `json:"denom"`
			Amount string `json:"amount"`
		} `json:"amount"`
		GasLimit uint64 `json:"gas_limit,string"`
		Granter  string `json:"granter"`
		Payer    string `json:"payer"`
	} `json:"fee"`
	Keys     []string `json:"keys"`
	Multisig *struct {
		Threshold int   `json:"threshold"`
		Signing   []int `json:"signing"`
	} `json:"multisig"`
	Tx []byte `json:"tx"`
}

type answer struct {
	ID        int    `json:"id"`
	SignBytes []byte `json:"sign_bytes,omitempty"`
	Tx        []byte `json:"tx,omitempty"`
	Verified  bool   `json:"verified"`
	Content   *bool  `json:"content,omitempty"`
	Error     string `json:"error,omitempty"`
}

func main() {
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(rows, out string) error {
	text, err := os.ReadFile(rows)
	if err != nil {
		return err
	}
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close()
	writer := bufio.NewWriter(file)
	node := newNode()
	for line := range bytes.Lines(text) {
		var read row
		if err := json.Unmarshal(line, &read); err != nil {
			return err
		}
		if err := json.NewEncoder(writer).Encode(node.answer(read)); err != nil {
			return err
		}
	}
	return writer.Flush()
}

// What the peer says of one transaction. What it cannot do is an error, and the rest is missing.
func (n node) answer(described row) answer {
	given := answer{ID: described.ID}
	if described.Family != "cosmos" {
		given.Error = "upstream has no messages of Akash"
		return given
	}
	var faults []string
	for _, part := range []func(row, *answer) error{n.verify, n.build} {
		if err := part(described, &given); err != nil {
			faults = append(faults, err.Error())
		}
	}
	given.Error = strings.Join(faults, "; ")
	return given
}
